package fetch_test

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"arising/internal/civic"
	"arising/internal/fetch"
)

// A certificate that nobody vouches for is refused with the pin of its key, and
// trusted where the operator pinned that, or the certificate, for the host.
func TestPins(t *testing.T) {
	server := httptest.NewUnstartedServer(http.NotFoundHandler())
	server.Config.ErrorLog = log.New(io.Discard, "", 0)
	server.StartTLS()
	defer server.Close()
	other := fetch.Pin(sha256.Sum256([]byte("another key")))
	key := fetch.PinOf(server.Certificate())
	whole := fetch.Pin(sha256.Sum256(server.Certificate().Raw))
	for _, tt := range []struct {
		name, host string
		pins       []fetch.Pin
		want       string // of the error; "" is an answer
	}{
		{"no pin", "127.0.0.1", nil, key.String()},
		{"its key", "127.0.0.1", []fetch.Pin{key}, ""},
		{"its certificate", "127.0.0.1", []fetch.Pin{whole}, ""},
		{"one of two", "127.0.0.1", []fetch.Pin{other, key}, ""},
		{"another key", "127.0.0.1", []fetch.Pin{other}, "not the certificate that was pinned: its key is " + key.String()},
		{"pinned for another host", "council.example", []fetch.Pin{key}, "unknown authority"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := fetch.New(fetch.Options{Agent: agent, AllowPrivate: true, Delay: -1, Pins: map[string][]fetch.Pin{tt.host: tt.pins}})
			defer c.Close()
			_, err := c.Get(t.Context(), server.URL+"/a", fetch.Validators{}, nil)
			if tt.want == "" {
				if got := fetch.OutcomeOf(err, http.StatusNotFound); got != civic.OutcomeGone {
					t.Errorf("outcome %q (%v), want an answer", got, err)
				}
				return
			}
			if got := fetch.OutcomeOf(err, 0); got != civic.OutcomeUnreachable || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("outcome %q (%v), want %q for %q", got, err, civic.OutcomeUnreachable, tt.want)
			}
		})
	}
}

func TestParsePin(t *testing.T) {
	p := fetch.Pin(sha256.Sum256([]byte("a key")))
	inHex := hex.EncodeToString(p[:])
	for _, tt := range []struct {
		name, text string
		ok         bool
	}{
		{"as printed", p.String(), true},
		{"hex", inHex, true},
		{"hex with colons in capitals", strings.ToUpper(inHex[:2] + ":" + inHex[2:]), true},
		{"too short", inHex[:60], false},
		{"base64 without its mark", strings.TrimPrefix(p.String(), "sha256/"), false},
		{"another hash", "sha1/" + inHex, false},
		{"nothing", "", false},
	} {
		got, err := fetch.ParsePin(tt.text)
		if (err == nil) != tt.ok || tt.ok && got != p {
			t.Errorf("%s: ParsePin(%q) = %v, %v", tt.name, tt.text, got, err)
		}
	}
}

func FuzzParsePin(f *testing.F) {
	f.Add("sha256/AAAA")
	f.Add(strings.Repeat("0f", 32))
	f.Fuzz(func(t *testing.T, s string) {
		p, err := fetch.ParsePin(s)
		if err != nil {
			return
		}
		if again, err := fetch.ParsePin(p.String()); err != nil || again != p {
			t.Errorf("ParsePin(%q) gives %v, which is read back as %v, %v", s, p, again, err)
		}
	})
}

func TestParseProxy(t *testing.T) {
	for _, tt := range []struct {
		text string
		ok   bool
	}{
		{"http://proxy.example:3128", true},
		{"http://name:secret@proxy.example:3128", true},
		{"https://proxy.example:3128", false},
		{"socks5://proxy.example:1080", false},
		{"proxy.example:3128", false},
		{"http://name:secret@proxy.example", false},
	} {
		_, err := fetch.ParseProxy(tt.text)
		if (err == nil) != tt.ok {
			t.Errorf("ParseProxy(%q): %v", tt.text, err)
		}
		if err != nil && strings.Contains(err.Error(), "secret") {
			t.Errorf("ParseProxy(%q) tells the password: %v", tt.text, err)
		}
	}
}

// viaProxy is a client behind a proxy on the network of w.
func viaProxy(t *testing.T, w *world, allowPrivate bool) *fetch.Client {
	t.Helper()
	proxy, err := url.Parse("http://clerk:pass@192.0.2.1:80")
	if err != nil {
		t.Fatal(err)
	}
	c := fetch.New(fetch.Options{Agent: agent, Resolver: w.net, Dial: w.net.Dial, Proxy: proxy, AllowPrivate: allowPrivate, Attempts: 1})
	t.Cleanup(c.Close)
	return c
}

// The proxy is asked for the address that was checked, and a name that leads
// into a private network is refused before it hears of it.
func TestProxy(t *testing.T) {
	inWorld(t, page(func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "page") }), nil, func(t *testing.T, w *world) {
		var asked []string
		w.net.Serve("proxy.example.test", "192.0.2.1", http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
			asked = append(asked, r.Method+" "+r.Host+" "+r.Header.Get("Proxy-Authorization"))
			tunnel(t, w, rw, r.Host)
		}))
		c := viaProxy(t, w, false)
		var body []byte
		_, err := c.Get(t.Context(), siteURL+"a", fetch.Validators{}, func(r io.Reader) (err error) {
			body, err = io.ReadAll(r)
			return err
		})
		if err != nil || string(body) != "page" {
			t.Fatalf("Get = %q, %v", body, err)
		}
		if want := "CONNECT " + siteIP + ":80 Basic Y2xlcms6cGFzcw=="; len(asked) != 1 || asked[0] != want {
			t.Errorf("the proxy was asked for %q, want %q", asked, want)
		}
		w.net.Resolve("inside.example.test", "10.0.0.8")
		if _, err := c.Get(t.Context(), "http://inside.example.test/a", fetch.Validators{}, nil); !errors.Is(err, fetch.ErrPrivate) {
			t.Errorf("a name in a private network: %v, want ErrPrivate", err)
		}
		if len(asked) != 1 {
			t.Errorf("the proxy was asked for %q", asked[1:])
		}
	})
}

func TestProxyThatRefuses(t *testing.T) {
	inWorld(t, page(nil), nil, func(t *testing.T, w *world) {
		w.net.Serve("proxy.example.test", "192.0.2.1", http.HandlerFunc(func(rw http.ResponseWriter, _ *http.Request) {
			rw.WriteHeader(http.StatusProxyAuthRequired)
		}))
		_, err := viaProxy(t, w, false).Get(t.Context(), siteURL+"a", fetch.Validators{}, nil)
		if !errors.Is(err, fetch.ErrProxy) || strings.Contains(err.Error(), "pass") || len(w.asked()) != 0 {
			t.Errorf("Get = %v after %v, want ErrProxy without its password", err, w.asked())
		}
	})
}

// tunnel joins a client's connection with one to the address that it asked for.
func tunnel(t *testing.T, w *world, rw http.ResponseWriter, address string) {
	far, err := w.net.Dial(t.Context(), address)
	if err != nil {
		rw.WriteHeader(http.StatusBadGateway)
		return
	}
	near, _, err := http.NewResponseController(rw).Hijack()
	if err != nil {
		t.Error(err)
		return
	}
	if _, err := io.WriteString(near, "HTTP/1.1 200 OK\r\n\r\n"); err != nil {
		t.Error(err)
	}
	go func() { // ends when the client closes
		_, _ = io.Copy(far, near)
		_ = far.Close()
	}()
	go func() { // ends when the site closes
		_, _ = io.Copy(near, far)
		_ = near.Close()
	}()
}
