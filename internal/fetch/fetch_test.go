package fetch_test

import (
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"arising/internal/civic"
	"arising/internal/fetch"
	"arising/internal/testsite"
)

const (
	siteName = "democracy.example.test"
	siteIP   = "203.0.113.10"
	siteURL  = "http://" + siteName + "/"
	agent    = "arising/test (+crawler@example.test)"
)

// A world is one site in an otherwise empty network, and a client for it.
type world struct {
	net    *testsite.Network
	client *fetch.Client

	mu   sync.Mutex
	log  []string    // addresses asked for, without robots.txt; guarded by mu
	when []time.Time // of log; guarded by mu
}

func (w *world) note(r *http.Request) {
	if r.URL.Path == "/robots.txt" {
		return
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	w.log, w.when = append(w.log, r.URL.RequestURI()), append(w.when, time.Now())
}

func (w *world) asked() []string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return slices.Clone(w.log)
}

func (w *world) times() []time.Time {
	w.mu.Lock()
	defer w.mu.Unlock()
	return slices.Clone(w.when)
}

// inWorld runs a test against handler with a clock that costs nothing.
func inWorld(t *testing.T, handler http.HandlerFunc, change func(*fetch.Options), test func(t *testing.T, w *world)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		w := &world{net: testsite.NewNetwork(t)}
		w.net.Serve(siteName, siteIP, http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
			w.note(r)
			handler(rw, r)
		}))
		opt := fetch.Options{Agent: agent, Resolver: w.net, Dial: w.net.Dial, Jitter: func() float64 { return 0.5 }}
		if change != nil {
			change(&opt)
		}
		w.client = fetch.New(opt)
		t.Cleanup(w.client.Close)
		test(t, w)
	})
}

// get fetches and returns the last body that the sink was given.
func (w *world) get(t *testing.T, address string) (*fetch.Response, string, error) {
	t.Helper()
	var body []byte
	resp, err := w.client.Get(t.Context(), address, fetch.Validators{}, func(r io.Reader) (err error) {
		body, err = io.ReadAll(r)
		return err
	})
	return resp, string(body), err
}

// page answers robots.txt with 404 and everything else with handler.
func page(handler http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/robots.txt" {
			http.NotFound(w, r)
			return
		}
		handler(w, r)
	}
}

func TestGet(t *testing.T) {
	seen := http.Header{}
	handler := page(func(w http.ResponseWriter, r *http.Request) {
		seen = r.Header.Clone()
		w.Header().Set("ETag", `"v1"`)
		w.Header().Set("Last-Modified", "Tue, 06 Jan 2026 11:00:00 GMT")
		fmt.Fprint(w, "<html>minutes</html>")
	})
	inWorld(t, handler, nil, func(t *testing.T, w *world) {
		resp, body, err := w.get(t, siteURL+"ieListDocuments.aspx?MId=7#AI12")
		if err != nil || body != "<html>minutes</html>" {
			t.Fatalf("Get = %q, %v", body, err)
		}
		if resp.Status != 200 || resp.ETag != `"v1"` || resp.Modified == "" || resp.Size != 20 || resp.Attempts != 1 {
			t.Errorf("response = %+v", resp)
		}
		if seen.Get("User-Agent") != agent {
			t.Errorf("User-Agent = %q, want %q", seen.Get("User-Agent"), agent)
		}
	})
}

func TestGetUnchanged(t *testing.T) {
	handler := page(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("If-None-Match") == `"v1"` {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		w.Header().Set("ETag", `"v1"`)
		fmt.Fprint(w, "body")
	})
	inWorld(t, handler, nil, func(t *testing.T, w *world) {
		resp, err := w.client.Get(t.Context(), siteURL+"a", fetch.Validators{ETag: `"v1"`}, func(io.Reader) error {
			t.Error("the sink was called for a page that is unchanged")
			return nil
		})
		if err != nil || !resp.Unchanged || fetch.OutcomeOf(err, resp.Status) != civic.OutcomeUnchanged {
			t.Errorf("Get = %+v, %v; want unchanged", resp, err)
		}
	})
}

// Every way in which a site can fail us ends in a named outcome.
func TestOutcomes(t *testing.T) {
	status := func(code int) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(code) }
	}
	for _, tt := range []struct {
		name    string
		handler http.HandlerFunc
		tries   int
		want    civic.Outcome
	}{
		{"not found", status(404), 1, civic.OutcomeGone},
		{"gone", status(410), 1, civic.OutcomeGone},
		{"forbidden", status(403), 1, civic.OutcomeBlocked},
		{"sign in", status(401), 1, civic.OutcomeBlocked},
		{"broken page", status(500), 1, civic.OutcomeServerError},
		{"not modified though nobody asked", status(304), 1, civic.OutcomeServerError},
		{"overloaded", status(503), 4, civic.OutcomeServerError},
		{"too many requests", status(429), 4, civic.OutcomeServerError},
		{"hangs", hang, 4, civic.OutcomeTimeout},
		{"hangs in the middle", hangMidBody, 4, civic.OutcomeTimeout},
		{"resets in the middle", reset, 4, civic.OutcomeUnreachable},
		{"ends too early", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			b := gzipped(strings.Repeat("minutes ", 500))
			_, _ = w.Write(b[:len(b)-12])
		}, 4, civic.OutcomeUnreachable},
		{"announces too much", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "9000")
			_, _ = w.Write(make([]byte, 9000))
		}, 1, civic.OutcomeTooLarge},
		{"sends too much", func(w http.ResponseWriter, _ *http.Request) {
			for range 100 {
				_, _ = w.Write(make([]byte, 100))
			}
		}, 1, civic.OutcomeTooLarge},
		{"gzip bomb", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			_, _ = w.Write(gzipped(strings.Repeat("\x00", 400_000)))
		}, 1, civic.OutcomeTooLarge},
		{"encoding we did not ask for", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "br")
			fmt.Fprint(w, "x")
		}, 1, civic.OutcomeWrongContent},
		{"spoilt gzip", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			_, _ = w.Write(append(gzipped("minutes")[:12], "rubbish rubbish rubbish"...))
		}, 1, civic.OutcomeWrongContent},
		{"redirect loop", func(w http.ResponseWriter, r *http.Request) {
			http.Redirect(w, r, "/a", http.StatusFound)
		}, 6, civic.OutcomeServerError},
		{"redirect to another host", redirect("https://www.elsewhere.test/"), 1, civic.OutcomeBlocked},
		{"redirect to a sign-in page", redirect("https://login.elsewhere.test/oauth2"), 1, civic.OutcomeLogin},
		{"redirect to a file", redirect("file:///etc/passwd"), 1, civic.OutcomeBlocked},
		{"redirect to a private address", redirect("http://169.254.169.254/latest/meta-data/"), 1, civic.OutcomeBlocked},
	} {
		t.Run(tt.name, func(t *testing.T) {
			small := func(o *fetch.Options) { o.MaxWire, o.MaxBytes = 8000, 8000 }
			inWorld(t, page(tt.handler), small, func(t *testing.T, w *world) {
				resp, _, err := w.get(t, siteURL+"a")
				code := 0
				if resp != nil {
					code = resp.Status
				}
				if got := fetch.OutcomeOf(err, code); got != tt.want || err == nil {
					t.Errorf("outcome = %q (%v), want %q", got, err, tt.want)
				}
				if len(w.asked()) != tt.tries {
					t.Errorf("asked %d times, want %d", len(w.asked()), tt.tries)
				}
				for _, at := range w.net.Dialled() {
					if at != siteIP+":80" {
						t.Errorf("connected to %s", at)
					}
				}
			})
		})
	}
}

func TestGetExpands(t *testing.T) {
	const text = "RESOLVED that the report be noted"
	var z bytes.Buffer
	zw := zlib.NewWriter(&z)
	_, _ = zw.Write([]byte(text))
	_ = zw.Close()
	for _, tt := range []struct {
		name, encoding string
		body           []byte
	}{
		{"plain", "", []byte(text)},
		{"gzip", "gzip", gzipped(text)},
		{"gzip announced, plain sent", "gzip", []byte(text)},
		{"deflate as the standard says", "deflate", z.Bytes()},
		{"deflate without its frame", "deflate", z.Bytes()[2 : z.Len()-4]},
	} {
		t.Run(tt.name, func(t *testing.T) {
			handler := page(func(w http.ResponseWriter, _ *http.Request) {
				if tt.encoding != "" {
					w.Header().Set("Content-Encoding", tt.encoding)
				}
				_, _ = w.Write(tt.body)
			})
			inWorld(t, handler, nil, func(t *testing.T, w *world) {
				resp, body, err := w.get(t, siteURL+"a")
				if err != nil || body != text || resp.Size != int64(len(text)) || resp.Wire != int64(len(tt.body)) {
					t.Errorf("Get = %q, %v, size %d of %d", body, err, resp.Size, resp.Wire)
				}
			})
		})
	}
}

func TestGetTriesAgainAfterTheSiteAsks(t *testing.T) {
	answers := []func(http.ResponseWriter, *http.Request){
		func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Retry-After", "40")
			w.WriteHeader(503)
		},
		reset,
		func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "minutes") },
	}
	n := 0
	handler := page(func(w http.ResponseWriter, r *http.Request) {
		n++
		answers[n-1](w, r)
	})
	inWorld(t, handler, nil, func(t *testing.T, w *world) {
		resp, body, err := w.get(t, siteURL+"a")
		if err != nil || body != "minutes" || resp.Attempts != 3 {
			t.Fatalf("Get = %q, %v, %+v", body, err, resp)
		}
		if gap := w.times()[1].Sub(w.times()[0]); gap < 40*time.Second || gap > 41*time.Second {
			t.Errorf("came back after %v, want the 40s that were asked for", gap)
		}
		if gap := w.times()[2].Sub(w.times()[1]); gap < 5*time.Second || gap > 15*time.Second {
			t.Errorf("second wait %v, want about 10s", gap)
		}
	})
}

func TestGetNeverComesBackSoonerThanAsked(t *testing.T) {
	handler := page(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Retry-After", "1800")
		w.WriteHeader(429)
	})
	inWorld(t, handler, nil, func(t *testing.T, w *world) {
		if _, _, err := w.get(t, siteURL+"a"); err == nil {
			t.Error("Get succeeded")
		}
		if _, _, err := w.get(t, siteURL+"b"); !errors.Is(err, fetch.ErrHostDown) || len(w.asked()) != 1 {
			t.Errorf("next Get: %v after %d requests; want ErrHostDown after 1", err, len(w.asked()))
		}
		time.Sleep(30*time.Minute + time.Second)
		if _, _, _ = w.get(t, siteURL+"c"); len(w.asked()) != 2 {
			t.Errorf("asked %d times after the half hour, want 2", len(w.asked()))
		}
	})
}

func TestHostInTroubleIsLeftAlone(t *testing.T) {
	well := false
	handler := page(func(w http.ResponseWriter, r *http.Request) {
		if !well {
			reset(w, r)
		}
	})
	inWorld(t, handler, nil, func(t *testing.T, w *world) {
		for i := range 5 {
			if _, _, err := w.get(t, siteURL+"a"); !errors.Is(err, fetch.ErrUnreachable) {
				t.Fatalf("Get %d: %v, want ErrUnreachable", i, err)
			}
		}
		asked := len(w.asked())
		if _, _, err := w.get(t, siteURL+"a"); !errors.Is(err, fetch.ErrHostDown) || len(w.asked()) != asked {
			t.Fatalf("sixth Get: %v, asked %d more; want ErrHostDown and none", err, len(w.asked())-asked)
		}
		well = true
		time.Sleep(11 * time.Minute)
		if _, _, err := w.get(t, siteURL+"a"); err != nil {
			t.Errorf("Get once the site is back: %v", err)
		}
	})
}

func TestSinkErrorIsNotTheSites(t *testing.T) {
	full := errors.New("no space left on device")
	handler := page(func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "minutes") })
	inWorld(t, handler, nil, func(t *testing.T, w *world) {
		_, err := w.client.Get(t.Context(), siteURL+"a", fetch.Validators{}, func(io.Reader) error { return full })
		if !errors.Is(err, full) || len(w.asked()) != 1 {
			t.Errorf("Get = %v after %d requests, want the sink's error after 1", err, len(w.asked()))
		}
	})
}

func TestCancelledGetIsNoOutcome(t *testing.T) {
	inWorld(t, page(hang), nil, func(t *testing.T, w *world) {
		ctx, cancel := context.WithTimeout(t.Context(), 3*time.Second)
		defer cancel()
		_, err := w.client.Get(ctx, siteURL+"a", fetch.Validators{}, nil)
		if !errors.Is(err, context.DeadlineExceeded) || errors.Is(err, fetch.ErrTimeout) {
			t.Errorf("Get = %v, want the caller's own deadline", err)
		}
	})
}

func TestAddressesThatAreNotFetched(t *testing.T) {
	inWorld(t, page(hang), func(o *fetch.Options) { o.Hosts = []string{siteName} }, func(t *testing.T, w *world) {
		for _, tt := range []struct {
			address string
			want    error
		}{
			{"file:///etc/passwd", fetch.ErrAddress},
			{"http:///a", fetch.ErrAddress},
			{"http://user:secret@" + siteName + "/", fetch.ErrAddress},
			{"http://" + siteName + "/" + strings.Repeat("a", 9000), fetch.ErrAddress},
			{"http://%zz/", fetch.ErrAddress},
			{"http://elsewhere.test/", fetch.ErrHost},
			{"http://" + siteName + ":8080/", fetch.ErrHost},
			{"http://evil" + siteName + "/", fetch.ErrHost},
		} {
			if _, _, err := w.get(t, tt.address); !errors.Is(err, tt.want) {
				t.Errorf("Get(%.60q) = %v, want %v", tt.address, err, tt.want)
			}
		}
		if len(w.net.Dialled()) != 0 {
			t.Errorf("connected to %v", w.net.Dialled())
		}
	})
}

func hang(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }

func hangMidBody(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, "half a ")
	_ = http.NewResponseController(w).Flush()
	hang(w, r)
}

func reset(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Length", "100")
	fmt.Fprint(w, "half a ")
	_ = http.NewResponseController(w).Flush() // else net/http finds a dead connection and repeats the request itself
	panic(http.ErrAbortHandler)
}

func redirect(to string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Location", to)
		w.WriteHeader(http.StatusFound)
	}
}

func gzipped(s string) []byte {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, _ = w.Write([]byte(s))
	_ = w.Close()
	return b.Bytes()
}
