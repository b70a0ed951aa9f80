package fetch_test

import (
	"errors"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"arising/internal/civic"
	"arising/internal/fetch"
)

func robotsFile(text string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			fmt.Fprint(w, text)
			return
		}
		fmt.Fprint(w, "page")
	}
}

func TestRobots(t *testing.T) {
	for _, tt := range []struct {
		name, robots, path string
		want               bool
	}{
		{"nothing said", "", "mgAi.aspx?ID=1", true},
		{"all forbidden", "# none\nUser-agent: *\nDisallow: /", "mgAi.aspx?ID=1", false},
		{"another agent forbidden", "User-agent: badbot\nDisallow: /", "mgAi.aspx?ID=1", true},
		{"an empty rule forbids nothing and ends its group", "User-agent: arising\nDisallow:\nUser-agent: *\nDisallow: /", "a", true},
		{"our own group counts", "User-agent: *\nDisallow:\n\nUser-agent: Arising\nDisallow: /", "a", false},
		{"query is part of the path", "User-agent: *\nDisallow: /mgAi.aspx?ID=1", "mgAi.aspx?ID=1", false},
		{"another spelling of a forbidden page", "User-agent: *\nDisallow: /MGAI.aspx", "mgAi.aspx?ID=1", false},
		{"longer rule wins", "User-agent: *\nDisallow: /\nAllow: /documents/", "documents/s1/a.pdf", true},
		{"odd lines do not spoil it", "Disallow: /x\nUser-agent: *\nCrawl-delay: soon\nNoindex: /y\nDisallow: /a", "a", false},
		{"a page in place of the file", "<html><body>Not found: /</body></html>", "a", true},
		{"byte order mark, CRLF and blanks", "\xef\xbb\xbfUser-Agent : *\r\nDisallow : /a \r\n", "a", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			inWorld(t, robotsFile(tt.robots), nil, func(t *testing.T, w *world) {
				_, _, err := w.get(t, siteURL+tt.path)
				if got := !errors.Is(err, fetch.ErrRobots); got != tt.want {
					t.Errorf("robots %q allow %s: %v (%v), want %v", tt.robots, tt.path, got, err, tt.want)
				}
				if !tt.want && len(w.asked()) != 0 {
					t.Errorf("asked for %v although it is forbidden", w.asked())
				}
			})
		})
	}
}

// Where the council permits what its robots.txt forbids we may ask; its pause is
// kept all the same, and so are the rules of other hosts.
func TestPermission(t *testing.T) {
	handler := robotsFile("User-agent: *\nDisallow: /\nCrawl-delay: 5")
	for _, tt := range []struct {
		name, host string
		want       bool
	}{
		{"permitted", siteName, true},
		{"another host is", "democracy.other.test", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			permit := func(o *fetch.Options) { o.Permitted = map[string]bool{tt.host: true} }
			inWorld(t, handler, permit, func(t *testing.T, w *world) {
				for _, page := range []string{"a", "b"} {
					if _, _, err := w.get(t, siteURL+page); !errors.Is(err, fetch.ErrRobots) != tt.want {
						t.Errorf("Get = %v, want an answer: %v", err, tt.want)
					}
				}
				if times := w.times(); tt.want && (len(times) != 2 || times[1].Sub(times[0]) < 5*time.Second) {
					t.Errorf("asked at %v, want twice with five seconds between", times)
				}
			})
		})
	}
}

func TestRobotsThatFails(t *testing.T) {
	broken := func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(500) }
	inWorld(t, broken, nil, func(t *testing.T, w *world) {
		_, _, err := w.get(t, siteURL+"a")
		if got := fetch.OutcomeOf(err, 0); got != civic.OutcomeServerError || len(w.asked()) != 0 {
			t.Errorf("outcome %q (%v) after asking for %v; want a server error and nothing asked", got, err, w.asked())
		}
	})
}

func TestRobotsIsRememberedForADay(t *testing.T) {
	n := 0
	handler := func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			n++
			w.WriteHeader(403) // as one council's firewall does for this file alone
			return
		}
		fmt.Fprint(w, "page")
	}
	inWorld(t, handler, nil, func(t *testing.T, w *world) {
		for range 3 {
			if _, _, err := w.get(t, siteURL+"a"); err != nil {
				t.Fatal(err)
			}
		}
		if n != 1 {
			t.Errorf("robots.txt was fetched %d times in a minute, want 1", n)
		}
		time.Sleep(25 * time.Hour)
		if _, _, err := w.get(t, siteURL+"a"); err != nil || n != 2 {
			t.Errorf("a day later: fetched %d times, %v; want 2", n, err)
		}
	})
}

func TestRedirectIntoForbiddenPart(t *testing.T) {
	handler := func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/robots.txt":
			fmt.Fprint(w, "User-agent: *\nDisallow: /private")
		case "/a":
			http.Redirect(w, r, "/private/b", http.StatusFound)
		}
	}
	inWorld(t, handler, nil, func(t *testing.T, w *world) {
		if _, _, err := w.get(t, siteURL+"a"); !errors.Is(err, fetch.ErrRobots) || len(w.asked()) != 1 {
			t.Errorf("Get = %v after %v, want ErrRobots", err, w.asked())
		}
	})
}

// The site's own log shows the manners: one request at a time, never sooner
// than a second after the last answer ended, and slower where robots.txt asks.
func TestPauses(t *testing.T) {
	for _, tt := range []struct {
		name, robots string
		delay        time.Duration
		want         time.Duration
	}{
		{"by default", "", 0, time.Second},
		{"robots.txt lengthens", "User-agent: *\nCrawl-delay: 7", 0, 7 * time.Second},
		{"robots.txt never shortens", "User-agent: *\nCrawl-delay: 0.1", 0, time.Second},
		{"the operator lengthens", "", 3 * time.Second, 3 * time.Second},
		{"an absurd delay is bounded", "User-agent: *\nCrawl-delay: 1e300", 0, 10 * time.Minute},
	} {
		t.Run(tt.name, func(t *testing.T) {
			const took = 200 * time.Millisecond
			var mu sync.Mutex
			busy, most := 0, 0
			handler := func(w http.ResponseWriter, r *http.Request) {
				mu.Lock()
				busy++
				most = max(most, busy)
				mu.Unlock()
				time.Sleep(took)
				robotsFile(tt.robots)(w, r)
				mu.Lock()
				busy--
				mu.Unlock()
			}
			inWorld(t, handler, func(o *fetch.Options) { o.Delay = tt.delay }, func(t *testing.T, w *world) {
				var wait sync.WaitGroup
				for i := range 6 {
					wait.Go(func() { _, _, _ = w.get(t, fmt.Sprint(siteURL, i)) })
				}
				wait.Wait()
				times := w.times()
				for i := 1; i < len(times); i++ {
					if gap := times[i].Sub(times[i-1]) - took; gap < tt.want || gap > tt.want+time.Millisecond {
						t.Errorf("request %d came %v after the last answer, want %v", i, gap, tt.want)
					}
				}
				if most != 1 || len(times) != 6 {
					t.Errorf("%d requests, at most %d at a time; want 6, one at a time", len(times), most)
				}
				if n := len(w.net.Dialled()); tt.want < time.Minute && n != 1 {
					t.Errorf("%d connections, want 1", n)
				}
			})
		})
	}
}

func FuzzRobots(f *testing.F) {
	f.Add("User-agent: *\nDisallow: /")
	f.Add("user-agent: arising\ncrawl-delay: 1e309\nallow: /*$")
	f.Add("<html>: x")
	f.Fuzz(func(t *testing.T, text string) {
		delay, err := fetch.ReadRobotsForTest([]byte(text), agent)
		if err != nil {
			t.Errorf("robots.txt %q is refused: %v", text, err)
		}
		if delay < 0 || delay > 10*time.Minute {
			t.Errorf("robots.txt %q: delay %v", text, delay)
		}
		if _, err := fetch.ReadRobotsForTest([]byte(strings.ToUpper(text)), agent); err != nil {
			t.Errorf("in capitals it is refused: %v", err)
		}
	})
}
