package crawl

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"path"
	"time"

	"arising/internal/civic"
	"arising/internal/errs"
	"arising/internal/fetch"
	"arising/internal/modgov"
)

// FileScheme begins the address of an imported file.
const FileScheme = "file:"

// Limits of an import.
const (
	maxImportFiles = 200_000
	maxImportDepth = 32
)

// ImportOptions say where imported papers go.
type ImportOptions struct {
	Council civic.Council
	Ledger  Ledger
	Archive Archive
	Now     func() time.Time // nil is time.Now
	// MaxBytes is the largest file that is taken; 0 is 400 MB.
	MaxBytes int64
	Progress func(done, known int, path string)
}

// Import takes files and folders of papers by the same road as a crawl: bytes
// into the archive, an attempt each into the ledger. The address of a file is
// "file:" and its path below the folder that was named, or its bare name where
// the file itself was named, so that the same folder gives the same addresses
// on every machine. A file that is refused is named in the report and the
// import goes on; an error means that the ledger or the archive failed.
func Import(ctx context.Context, paths []string, opt ImportOptions) (report Report, err error) {
	defer errs.Wrap(&err, "import into %s", opt.Council.ID)
	if opt.Now == nil {
		opt.Now = time.Now
	}
	if opt.MaxBytes <= 0 {
		opt.MaxBytes = maxPaperBytes
	}
	m := &importer{ImportOptions: opt, taken: map[string]bool{}}
	m.report.Outcomes = map[civic.Outcome]int{}
	for _, p := range paths {
		m.list(p)
	}
	if m.report.Run, err = opt.Ledger.StartRun(ctx, opt.Council.ID, opt.Now()); err != nil {
		return m.report, err
	}
	for i, f := range m.files {
		if err := m.file(ctx, f); err != nil {
			return m.report, err
		}
		if opt.Progress != nil {
			opt.Progress(i+1, len(m.files), f.path)
		}
	}
	err = m.finish(ctx)
	return m.report, err
}

// file archives one file and records it in one transaction: the address, what
// it is and what it holds, or why it was not taken.
func (m *importer) file(ctx context.Context, f found) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	before, err := m.Ledger.Resource(ctx, m.Council.ID, f.address)
	if err != nil && !errors.Is(err, civic.ErrNotFound) {
		return err
	}
	attempt := civic.Fetch{Run: m.report.Run.ID, Council: m.Council.ID, URL: f.address, At: m.Now(), Outcome: civic.OutcomeFetched}
	var kind modgov.PageKind
	if err := m.forgotten(ctx, &f, ""); err != nil {
		return err
	}
	if f.refused == "" {
		if kind, err = m.take(ctx, &f, &attempt); err != nil {
			return err
		}
	}
	if err := m.forgotten(ctx, &f, attempt.Version); err != nil {
		return err
	}
	switch {
	case f.refused != "":
		m.refuse(f.path, f.refused, f.reason)
		attempt.Outcome, attempt.Detail, attempt.Version = f.refused, f.reason, ""
	case attempt.Version == before.Version:
		attempt.Outcome = civic.OutcomeUnchanged
	case before.Version == "":
		m.report.New++
	default:
		m.report.Changed++
	}
	if f.refused == "" {
		m.report.Requests++
	}
	m.report.Bytes += attempt.Size
	m.report.Outcomes[attempt.Outcome]++
	return m.Ledger.Done(ctx, attempt, []civic.Resource{{
		Council: m.Council.ID, URL: f.address, Kind: string(kind), Title: path.Base(f.address), Outcome: civic.OutcomePending,
	}})
}

// take streams a file into the archive and tells by its beginning what it is.
// A file that cannot be read is marked as refused; an error is the archive's.
func (m *importer) take(ctx context.Context, f *found, attempt *civic.Fetch) (modgov.PageKind, error) {
	file, err := os.Open(f.path)
	if err != nil {
		f.refused, f.reason = civic.OutcomeUnreadable, reasonOf(err)
		return "", nil
	}
	defer file.Close()
	source := &watchedReader{r: file}
	b := bufio.NewReaderSize(source, headBytes)
	head, _ := b.Peek(headBytes) // its error comes again from Put
	attempt.ContentType = fetch.TypeOf(head)
	kind := modgov.Classify(head, attempt.ContentType, "")
	attempt.Version, attempt.Size, err = m.Archive.Put(ctx, b, m.MaxBytes)
	switch {
	case ctx.Err() != nil:
		return "", ctx.Err()
	case isTooLarge(err): // it has grown since it was listed
		f.refused, f.reason = civic.OutcomeTooLarge, fmt.Sprintf("larger than %d bytes", m.MaxBytes)
	case source.err != nil:
		f.refused, f.reason = civic.OutcomeUnreadable, reasonOf(source.err)
	case err != nil:
		return "", &keepError{err}
	}
	return kind, nil
}

// headBytes of a page tell its kind: the templates of some councils run to
// hundreds of kilobytes before ModGov's part begins.
const headBytes = 1 << 20

// finish ends the run, unless it is a crawl's that an earlier process left open.
func (m *importer) finish(ctx context.Context) error {
	_, left, err := m.Ledger.Next(ctx, m.report.Run.ID)
	if err != nil || left {
		return err
	}
	resumed := m.report.Run.Resumed
	note := fmt.Sprintf("import: %d taken, %d refused", m.report.Requests-len(m.report.Refused), len(m.report.Refused))
	m.report.Run, err = m.Ledger.FinishRun(ctx, m.report.Run.ID, m.Now(), note)
	m.report.Run.Resumed = resumed
	return err
}
