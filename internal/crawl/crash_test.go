package crawl_test

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"testing"

	"arising/internal/civic"
	"arising/internal/crawl"
)

// A run that is killed at any step, before or after that step took effect, and
// then started again ends as an undisturbed run does, and asks for at most one
// address twice.
func TestKilledAtEveryStep(t *testing.T) {
	want := resultsOf(t)
	steps := stepsOf(t)
	for _, after := range []bool{false, true} {
		for n := 1; n <= steps; n++ {
			t.Run(fmt.Sprintf("step %d, after %v", n, after), func(t *testing.T) {
				onSite(t, func(t *testing.T, g *rig) {
					g.mem.failAt, g.mem.after = n, after
					if _, err := g.tryRun(crawl.Options{}); !errors.Is(err, errKilled) {
						t.Fatalf("Run = %v, want the injected failure", err)
					}
					g.mem.failAt = 0
					for len(g.mem.runs) == 0 || g.mem.runs[0].Ended.IsZero() {
						g.run(t, crawl.Options{})
					}
					if got := results(g.mem); !slices.Equal(got, want) {
						t.Errorf("after the crash:\n%v\nwant\n%v", got, want)
					}
					asked := g.site.Asked()
					if again := len(asked) - len(slices.Compact(slices.Sorted(slices.Values(asked)))); again > 1 {
						t.Errorf("%d addresses were asked for twice, want at most one", again)
					}
				})
			})
		}
	}
}

// resultsOf and stepsOf are those of an undisturbed run.
func resultsOf(t *testing.T) (out []string) {
	onSite(t, func(t *testing.T, g *rig) {
		g.run(t, crawl.Options{})
		out = results(g.mem)
	})
	return out
}

func stepsOf(t *testing.T) (n int) {
	onSite(t, func(t *testing.T, g *rig) {
		g.run(t, crawl.Options{})
		n = g.mem.step
	})
	return n
}

// results lists what a ledger knows, without when it learned it.
func results(m *memory) []string {
	var out []string
	for url, r := range m.resources {
		out = append(out, fmt.Sprint(url, " ", r.Kind, " ", r.Outcome, " ", r.Version))
	}
	slices.Sort(out)
	return out
}

func versionOf(body string) civic.VersionID {
	sum := sha256.Sum256([]byte(body))
	return civic.VersionID(hex.EncodeToString(sum[:]))
}
