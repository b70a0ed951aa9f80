package cli

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"arising/internal/civic"
	"arising/internal/crawl"
	"arising/internal/ingest"
	"arising/internal/report"
)

// night crawls councils, reads what came, brings the index up to date and keeps
// the report of it all in the store. The caller holds the store's lock. The
// report is kept also of a night that fails.
func (a *app) night(p *parts, m *Manners, councils []civic.Council, opt crawl.Options) (n report.Night, read ingest.Report, err error) {
	n.Started, n.Problems = time.Now().UTC(), []report.Problem{}
	r, err := a.newRound(p, m, opt)
	if err != nil {
		return n, read, err
	}
	defer r.Close()
	n.Councils, err = r.crawl(councils)
	if err == nil {
		read, err = a.readWhere(p, councils, n.Councils)
	}
	n.Read, n.Meetings, n.Ended = read.Read, read.Meetings, time.Now().UTC()
	p.log.InfoContext(a.ctx, "night finished", "councils", len(n.Councils), "read", n.Read, "meetings", n.Meetings, "took", n.Ended.Sub(n.Started))
	for _, problem := range read.Problems {
		n.Problems = append(n.Problems, report.Problem{URL: problem.URL, Outcome: problem.Outcome, Detail: problem.Detail})
	}
	return n, read, errors.Join(err, a.keepNight(p, n))
}

// readWhere reads the papers of the councils that could be crawled; those of the
// others, of which nothing was ever had, leave no trace.
func (a *app) readWhere(p *parts, councils []civic.Council, crawled []report.Crawled) (ingest.Report, error) {
	bad := map[civic.CouncilID]bool{}
	for _, c := range crawled {
		bad[c.ID] = c.Error != ""
	}
	good := slices.DeleteFunc(slices.Clone(councils), func(c civic.Council) bool { return bad[c.ID] })
	if len(good) == 0 {
		return ingest.Report{}, nil
	}
	return a.readAndIndex(p, good, today())
}

func (a *app) keepNight(p *parts, n report.Night) error {
	b, err := json.Marshal(n)
	if err != nil {
		return err
	}
	return p.store.PutNight(a.ctx, n.Started, n.Ended, b)
}

// writeReport writes a night to a file: JSON where its name ends in .json, else
// text. Nobody who reads the file meanwhile sees half of it.
func writeReport(path string, n report.Night) (err error) {
	f, err := os.CreateTemp(filepath.Dir(path), ".arising-report-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			_ = os.Remove(f.Name())
		}
	}()
	if err := errors.Join(printReport(f, n, strings.EqualFold(filepath.Ext(path), ".json")), f.Chmod(0o640), f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

func printReport(w io.Writer, n report.Night, asJSON bool) error {
	if !asJSON {
		return report.NightText(w, n)
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", " ")
	return enc.Encode(n)
}
