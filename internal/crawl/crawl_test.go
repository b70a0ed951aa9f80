package crawl_test

import (
	"testing"

	"arising/internal/crawl"
	"arising/internal/golden"
)

func TestFirstRun(t *testing.T) {
	onSite(t, func(t *testing.T, g *rig) {
		report := g.run(t, crawl.Options{})
		golden.Check(t, "testdata/firstrun.golden", g.summary())
		if report.Stopped != "" || report.Lost != 0 {
			t.Errorf("report = %+v", report)
		}
	})
}
