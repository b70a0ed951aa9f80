package cli

import (
	"fmt"
	"io"

	"arising/indexer"
	"arising/internal/civic"
	"arising/internal/store"
)

type checkCmd struct{}

// Run reads everything that is held and reports what is damaged: the database
// by its own check, each archived paper by its hash, and the index.
func (checkCmd) Run(a *app) error {
	p, err := a.open(false)
	if err != nil {
		return err
	}
	defer p.Close()
	problems := 0
	complain := func(format string, args ...any) {
		problems++
		fmt.Fprintf(a.out, format+"\n", args...)
	}
	if err := p.store.Check(a.ctx); err != nil {
		complain("store: %v", err)
	}
	papers, err := a.checkArchive(p, complain)
	if err != nil {
		return err
	}
	if why := indexer.Stale(a.set.path(indexDir), ""); why != "" {
		complain("index: %s; run \"arising reindex\"", why)
	}
	gone, err := p.store.Tombstones(a.ctx)
	if err != nil {
		return err
	}
	for _, t := range gone {
		if t.Finished.IsZero() {
			complain("takedown: not all of %s is gone; give \"arising forget\" again", t.URL)
		}
	}
	if problems > 0 {
		return fmt.Errorf("problems found: %d; a backup can be restored with \"arising restore\"", problems)
	}
	a.done("the store, %d archived papers and the index are sound", papers)
	return nil
}

// checkArchive reads every archived paper through its hash, and looks for
// papers that the store names and the archive lacks.
func (a *app) checkArchive(p *parts, complain func(string, ...any)) (papers int, err error) {
	bar := a.bar("reading the archive")
	defer bar.finish()
	err = p.archive.Walk(func(v civic.VersionID, _ int64) error {
		papers++
		bar.set(papers, 0, "")
		if err := readThrough(p, v); err != nil {
			complain("archive: %v", err)
		}
		return a.ctx.Err()
	})
	if err != nil {
		return papers, err
	}
	resources, err := p.store.Resources(a.ctx, store.ResourceFilter{})
	if err != nil {
		return papers, err
	}
	for _, r := range resources {
		if r.Version != "" && !p.archive.Has(r.Version) {
			complain("archive: the bytes of %s are missing", r.URL)
		}
	}
	return papers, nil
}

func readThrough(p *parts, v civic.VersionID) error {
	r, err := p.archive.Get(v)
	if err != nil {
		return err
	}
	defer r.Close()
	_, err = io.Copy(io.Discard, r)
	return err
}
