package cli

import (
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"arising/internal/civic"
)

// randomKills is how often the program is killed at random: enough to try each
// of its steps, and two hundred times, some minutes long, where ARISING_LONG is set.
func randomKills() int {
	switch {
	case os.Getenv("ARISING_LONG") != "":
		return 200
	case few():
		return 4
	}
	return 25
}

// A crawl that is killed at any moment, while it fetches, reads, links or
// indexes, and started again until it ends, leaves the store, the archive and
// the index as an undisturbed one does, byte for byte but for instants and
// attempts; so does the next one, which finds minutes corrected; and reading all
// of it again, killed as often, changes nothing.
func TestKilledAtRandom(t *testing.T) {
	site := larkmere(t)
	site.handler = steady(site.handler)
	phases := []phase{
		{name: "first crawl", publish: site.mend, start: func(dir string) *process { return site.start(t, dir) }},
		{name: "crawl of corrected minutes", publish: func() {
			correct(site, "by 30 April 2025", "by 30 May 2025", "Head of Property report on the cost of dredging to\nthe meeting in March 2025", "slipway be closed")
		},
			start: func(dir string) *process { return site.start(t, dir, "--full") }},
		{name: "reading all again", publish: func() {}, start: func(dir string) *process { return start(t, "reindex", "--data-dir", dir) }},
	}
	whole := t.TempDir()
	var took time.Duration
	for i := range phases {
		phases[i].publish()
		start := time.Now()
		p := phases[i].start(whole)
		if code := p.wait(t); code != exitDone {
			t.Fatalf("undisturbed, the %s ends with %d:\n%s", phases[i].name, code, p.out.String())
		}
		took = max(took, time.Since(start))
		phases[i].want = stateOf(t, whole)
	}
	if records := strings.Join(phases[1].want["table record"], "\n"); !strings.Contains(records, string(civic.Corrected)) || !strings.Contains(records, "by 30 May 2025") {
		t.Errorf("after the corrections the records are\n%s\nwant one withdrawn and one reworded", records)
	}
	phases[1].want.same(t, phases[2].want, "all read again, undisturbed")
	const seed = 2026
	random, left, rounds := rand.New(rand.NewPCG(17, seed)), randomKills(), 0
	for ; left > 0; rounds++ {
		dir := t.TempDir()
		for _, ph := range phases {
			left -= ph.killed(t, dir, left, func() time.Duration { return time.Duration(random.Int64N(int64(took))) })
			ph.want.same(t, stateOf(t, dir), ph.name)
			arising(t, "check", "--data-dir", dir).must(t, exitDone)
		}
		if t.Failed() {
			t.Fatalf("after %d rounds with seed %d", rounds+1, seed)
		}
	}
	t.Logf("%d kills, %d councils crawled twice and read again to the end, the longest of these takes %v", randomKills(), rounds, took.Round(time.Millisecond))
}

// A phase is what a site publishes, and what the program does then.
type phase struct {
	name    string
	publish func()
	start   func(dir string) *process
	want    state
}

func (p phase) String() string { return p.name }

// killed starts the program until it ends by itself, and returns how often it
// was killed on the way, at most so often.
func (ph phase) killed(t *testing.T, dir string, most int, moment func() time.Duration) (kills int) {
	t.Helper()
	ph.publish()
	for {
		p := ph.start(dir)
		wait := time.Hour
		if kills < most {
			wait = moment()
		}
		select {
		case err := <-p.done:
			p.done <- err
			if code := p.wait(t); code != exitDone {
				t.Fatalf("after %d kills the %s ends with %d:\n%s", kills, ph, code, p.out.String())
			}
			return kills
		case <-time.After(wait):
			if err := p.cmd.Process.Kill(); err == nil {
				kills++
			}
			if code := p.wait(t); code == exitDone { // it ended before it could be killed
				return kills
			}
		}
	}
}

var randomNumber = regexp.MustCompile(`RPID=\d+`)

// steady takes the random numbers out of a site's pages, so that what is
// archived does not depend on how often a page was asked for.
func steady(site http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		rec := httptest.NewRecorder()
		site.ServeHTTP(rec, r)
		body := randomNumber.ReplaceAll(rec.Body.Bytes(), []byte("RPID=100000001"))
		for k, v := range rec.Header() {
			w.Header()[k] = v
		}
		w.Header().Set("Content-Length", strconv.Itoa(len(body)))
		w.WriteHeader(rec.Code)
		_, _ = w.Write(body) // the client may have been killed
	})
}
