package ingest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"arising/internal/civic"
	"arising/internal/doctext"
	"arising/internal/modgov"
	"arising/internal/store"
)

// maxPaperBytes bounds one archived paper when it is read back into memory.
const maxPaperBytes = 200 << 20

// chunk is how many papers are read side by side before their texts are
// stored: enough to keep every processor busy, few enough to hold in memory.
const chunk = 16

// A paper is one archived version while it is read.
type paper struct {
	res  civic.Resource
	kind modgov.PageKind
	page []byte            // of the site; nil for other papers
	text *doctext.Document // nil where it could not be read
	err  error
}

// read turns every unread resource into text and structure: first the pages of
// the site, which say what there is, then the papers, which belong to it.
func (r *run) read(ctx context.Context) error {
	unread, err := r.Store.Resources(ctx, store.ResourceFilter{Council: r.council.ID, Unread: true})
	if err != nil {
		return err
	}
	if unread, err = r.passOver(ctx, unread); err != nil {
		return err
	}
	slices.SortStableFunc(unread, func(a, b civic.Resource) int { return strings.Compare(a.URL, b.URL) })
	pages, papers, err := r.split(ctx, unread)
	if err != nil {
		return err
	}
	done := 0
	for _, group := range [][]civic.Resource{pages, papers} {
		for part := range slices.Chunk(group, chunk) {
			if err := r.readChunk(ctx, part); err != nil {
				return err
			}
			done += len(part)
			if r.Progress != nil {
				r.Progress(done, len(unread), part[len(part)-1].URL)
			}
		}
	}
	return nil
}

// split tells pages of the site from papers by what the crawl knows of them,
// else by their first bytes, and orders the pages so that committees come
// before their meetings and meetings before their items.
func (r *run) split(ctx context.Context, all []civic.Resource) (pages, papers []civic.Resource, err error) {
	for _, res := range all {
		if res.Version == "" {
			continue
		}
		if isPage(res) {
			pages = append(pages, res)
		} else {
			papers = append(papers, res)
		}
	}
	slices.SortStableFunc(pages, func(a, b civic.Resource) int { return pageOrder(a.Kind) - pageOrder(b.Kind) })
	return pages, papers, ctx.Err()
}

func isPage(res civic.Resource) bool {
	switch modgov.PageKind(res.Kind) {
	case modgov.PDF, modgov.Document, modgov.Word, modgov.NotModGov, "":
		return false
	}
	return true
}

func pageOrder(kind string) int {
	order := []modgov.PageKind{modgov.Service, modgov.Committees, modgov.Committee, modgov.MeetingList, modgov.Calendar, modgov.Meeting, modgov.Item, modgov.Attendance, modgov.PackChooser, modgov.Decision}
	if i := slices.Index(order, modgov.PageKind(kind)); i >= 0 {
		return i
	}
	return len(order)
}

// readChunk reads papers side by side and then settles them one by one, in
// order, so that the result does not depend on which was read first.
func (r *run) readChunk(ctx context.Context, part []civic.Resource) error {
	papers := make([]paper, len(part))
	g, gctx := errgroup.WithContext(ctx)
	g.SetLimit(runtime.GOMAXPROCS(0))
	for i, res := range part {
		g.Go(func() error {
			p, err := r.open(gctx, res)
			papers[i] = p
			return err
		})
	}
	if err := g.Wait(); err != nil {
		return err
	}
	for i := range papers {
		if err := r.settle(ctx, &papers[i]); err != nil {
			return fmt.Errorf("%s: %w", papers[i].res.URL, err)
		}
	}
	return nil
}

// open reads the bytes of one resource. Only the archive's own failure is an
// error here; what a reader says of the paper is kept with it.
func (r *run) open(ctx context.Context, res civic.Resource) (paper, error) {
	p := paper{res: res}
	data, err := r.bytes(res.Version)
	if err != nil {
		return p, err
	}
	switch Sniff(data) {
	case FormatHTML, FormatXML:
		p.page = data
		p.kind = modgov.Classify(data, res.ContentType, res.URL)
		if p.kind == modgov.Service {
			return p, r.openService(&p)
		}
		if p.kind == modgov.Feed && !imported(res) { // it says what is new, and serves the crawl alone
			return p, nil
		}
	}
	p.text, p.err = r.Readers.Read(ctx, data, res.ContentType)
	return p, ctx.Err()
}

func (r *run) bytes(v civic.VersionID) ([]byte, error) {
	f, err := r.Archive.Get(v)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, maxPaperBytes+1))
	if err == nil && len(data) > maxPaperBytes {
		data = bytes.Clone(data[:maxPaperBytes])
	}
	return data, err
}

// settle stores what one paper says and marks it as read, with its outcome.
func (r *run) settle(ctx context.Context, p *paper) error {
	if p.text != nil {
		if err := r.Store.PutText(ctx, p.res.Version, p.text); err != nil {
			return err
		}
		if err := r.compare(ctx, p); err != nil {
			return err
		}
	}
	outcome, detail := outcomeOf(p.err), ""
	if p.err != nil {
		detail = innermost(p.err)
	} else if p.text != nil && len(p.text.Unread) > 0 {
		detail = strings.Join(p.text.Unread[:min(len(p.text.Unread), 5)], "; ")
	}
	said, err := r.place(ctx, p, outcome, detail)
	if err != nil {
		return err
	}
	if said != "" {
		outcome = said
	}
	if outcome == civic.OutcomeFetched {
		r.report.Read++
	} else {
		r.report.Problems = append(r.report.Problems, Problem{p.res.URL, outcome, detail})
	}
	// Last of all: once a paper is settled it is not looked at again, and what it
	// leaves to be done is noted with it.
	return r.Store.Settle(ctx, p.res, outcome, detail, r.left())
}

// innermost is the cause of an error without the layers around it: the address
// is shown beside it anyway.
func innermost(err error) string {
	for {
		next := errors.Unwrap(err)
		if next == nil {
			return err.Error()
		}
		err = next
	}
}
