package crawl

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"arising/internal/archive"
	"arising/internal/civic"
	"arising/internal/fetch"
	"arising/internal/modgov"
)

// An answer is what came of asking for one address.
type answer struct {
	fetch    civic.Fetch
	kind     modgov.PageKind // of what came
	page     []byte          // the bytes, where it is a page of HTML or XML; also when it is unchanged
	changed  bool            // it differs from what was held, or nothing was
	received int64           // bytes of the body
}

// failed turns an answer into an outcome without a version.
func (a *answer) failed(o civic.Outcome, detail string) {
	a.fetch.Outcome, a.fetch.Detail, a.fetch.Version = o, detail, ""
	a.page, a.changed = nil, false
}

// ask fetches one address into the archive. An error is ours or the caller's:
// of the site's failures the answer tells.
func (w *work) ask(ctx context.Context, r civic.Resource) (*answer, error) {
	a := &answer{fetch: civic.Fetch{At: w.now()}, kind: modgov.Other}
	held := r.Version != "" && w.Archive.Has(r.Version)
	var v fetch.Validators
	if held {
		v = fetch.Validators{ETag: r.ETag, Modified: r.Modified}
	}
	resp, err := w.get(ctx, r, v, a)
	a.fetch.Took = w.elapsed(a.fetch.At)
	a.describe(r, resp)
	switch {
	case err != nil:
		return a, w.refused(ctx, a, err)
	case resp.Unchanged:
		a.fetch.Outcome, a.fetch.Version = civic.OutcomeUnchanged, r.Version
		w.recall(ctx, r, a)
		return a, nil
	case a.page != nil:
		return a, w.keepPage(ctx, r, a, held)
	}
	a.keptPaper(r)
	return a, nil
}

// describe takes over what the response says of itself; nil says nothing.
func (a *answer) describe(r civic.Resource, resp *fetch.Response) {
	if resp == nil {
		return
	}
	a.fetch.Status, a.fetch.ETag, a.fetch.Modified = resp.Status, resp.ETag, resp.Modified
	a.received = resp.Size
	if resp.URL != r.URL {
		a.fetch.Final = resp.URL
	}
}

// keptPaper judges a paper that is in the archive by now.
func (a *answer) keptPaper(r civic.Resource) {
	if outcome, detail := judgePaper(r, a); outcome != civic.OutcomeFetched {
		a.failed(outcome, detail)
		return
	}
	a.changed = a.fetch.Version != r.Version
	if a.fetch.Outcome = civic.OutcomeFetched; !a.changed {
		a.fetch.Outcome = civic.OutcomeUnchanged
	}
}

// refused names a failure of the site. What is no such failure goes up: the
// caller's end of patience, a full disk, and a host that is left alone, of
// which nothing is recorded because nothing was asked.
func (w *work) refused(ctx context.Context, a *answer, err error) error {
	var ours *keepError
	switch {
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.As(err, &ours), errors.Is(err, fetch.ErrHostDown):
		return err
	}
	a.failed(fetch.OutcomeOf(err, a.fetch.Status), detailOf(err))
	return nil
}

// detailOf is an error for readers: without the address, which stands beside it.
func detailOf(err error) string {
	s := err.Error()
	if i := strings.Index(s, ": "); strings.HasPrefix(s, "fetch ") && i >= 0 {
		// The address holds a colon and no blank after it.
		s = s[i+2:]
	}
	return s
}

// A keepError is a failure to store, as against one to fetch.
type keepError struct{ err error }

func (e *keepError) Error() string { return "store what came: " + e.err.Error() }
func (e *keepError) Unwrap() error { return e.err }

// take is the sink: pages are read into memory to be looked at, papers are
// streamed into the archive.
func (w *work) take(ctx context.Context, body io.Reader, a *answer) error {
	b := bufio.NewReaderSize(body, fetch.SniffBytes)
	head, err := b.Peek(fetch.SniffBytes)
	if err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	a.page, a.fetch.ContentType = nil, fetch.TypeOf(head)
	switch a.fetch.ContentType {
	case fetch.TypeHTML, fetch.TypeXML:
		a.page, err = io.ReadAll(io.LimitReader(b, maxPageBytes+1))
		if err == nil && len(a.page) > maxPageBytes {
			return fmt.Errorf("%w: page over %d bytes", fetch.ErrTooLarge, maxPageBytes)
		}
		return err
	}
	source := &watchedReader{r: b}
	a.fetch.Version, a.fetch.Size, err = w.Archive.Put(ctx, source, maxPaperBytes)
	switch {
	case isTooLarge(err):
		return fmt.Errorf("%w: paper over %d bytes", fetch.ErrTooLarge, maxPaperBytes)
	case err != nil && source.err == nil:
		return &keepError{err}
	}
	return err
}

func isTooLarge(err error) bool { return errors.Is(err, archive.ErrTooLarge) }

// A watchedReader remembers its error, to tell a broken transfer from a full disk.
type watchedReader struct {
	r   io.Reader
	err error
}

func (w *watchedReader) Read(p []byte) (int, error) {
	n, err := w.r.Read(p)
	if err != nil && err != io.EOF {
		w.err = err
	}
	return n, err
}

// keepPage judges a page by its bytes and archives it if it is what was asked
// for and says something new.
func (w *work) keepPage(ctx context.Context, r civic.Resource, a *answer, held bool) error {
	a.kind = modgov.Classify(a.page, a.fetch.ContentType, r.URL)
	if outcome, detail := judge(r, a); outcome != civic.OutcomeFetched {
		a.failed(outcome, detail)
		return nil
	}
	a.fetch.Size, a.fetch.Outcome = int64(len(a.page)), civic.OutcomeFetched
	if held {
		old, err := w.load(r.Version)
		if err == nil && Fingerprint(old) == Fingerprint(a.page) {
			a.fetch.Outcome, a.fetch.Version = civic.OutcomeUnchanged, r.Version
			a.fetch.Size = int64(len(old))
			return nil
		}
	}
	id, _, err := w.Archive.Put(ctx, bytes.NewReader(a.page), maxPageBytes)
	if err != nil {
		return &keepError{err}
	}
	a.fetch.Version, a.changed = id, true
	return nil
}

// recall reads a page that the site says is unchanged from the archive: what
// it leads to may have to be asked for all the same.
func (w *work) recall(ctx context.Context, r civic.Resource, a *answer) {
	a.fetch.ContentType, a.fetch.Size = r.ContentType, r.Size
	if r.ContentType != fetch.TypeHTML && r.ContentType != fetch.TypeXML {
		return
	}
	page, err := w.load(r.Version)
	if err != nil {
		w.log().WarnContext(ctx, "archived page cannot be read", "council", w.council.ID, "url", r.URL, "error", err)
		return
	}
	a.page, a.kind = page, modgov.Classify(page, r.ContentType, r.URL)
}

// load reads a page from the archive.
func (w *work) load(v civic.VersionID) (_ []byte, err error) {
	f, err := w.Archive.Get(v)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	return io.ReadAll(io.LimitReader(f, maxPageBytes+1))
}
