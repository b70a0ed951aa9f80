package fetch_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"arising/internal/fetch"
)

// A site at which nothing listens costs one wait of seconds, and is then left
// alone for the rest of the run.
func TestNothingListens(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	base := fmt.Sprintf("http://%s/", l.Addr())
	l.Close()
	var waited time.Duration
	now := time.Date(2026, 6, 15, 3, 0, 0, 0, time.UTC)
	c := fetch.New(fetch.Options{Agent: "test", AllowPrivate: true, Now: func() time.Time { return now }, Jitter: func() float64 { return 0.5 },
		Sleep: func(_ context.Context, d time.Duration) error { waited += d; now = now.Add(d); return nil }})
	defer c.Close()
	sink := func(r io.Reader) error { _, err := io.Copy(io.Discard, r); return err }
	if _, err := c.Get(t.Context(), base+"a", fetch.Validators{}, sink); !errors.Is(err, fetch.ErrUnreachable) {
		t.Errorf("the first page: %v", err)
	}
	if _, err := c.Get(t.Context(), base+"b", fetch.Validators{}, sink); !errors.Is(err, fetch.ErrHostDown) {
		t.Errorf("the second page: %v", err)
	}
	if waited > 10*time.Second {
		t.Errorf("waited %v", waited)
	}
}

// A line of the header that breaks the rules costs that line and not the page,
// and a validator that cannot be sent back is not kept.
func TestMalformedHeader(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		conn, _, err := http.NewResponseController(w).Hijack()
		if err != nil {
			return
		}
		defer conn.Close()
		fmt.Fprint(conn, "HTTP/1.1 200 OK\r\nETag: \"a\x01b\"\r\nno colon here\r\n  and on\r\nContent-Type: text/html\r\nContent-Length: 2\r\n\r\nhi")
	}))
	defer server.Close()
	c := fetch.New(fetch.Options{Agent: "test", AllowPrivate: true, Delay: -1, Attempts: 1})
	defer c.Close()
	sink := func(r io.Reader) error { _, err := io.Copy(io.Discard, r); return err }
	for range 2 {
		resp, err := c.Get(t.Context(), server.URL+"/", fetch.Validators{ETag: "\"a\x01b\""}, sink)
		if err != nil || resp.ETag != "" {
			t.Fatalf("%+v, %v", resp, err)
		}
	}
}

// FuzzMendedHeader: what is left can be parsed, and a header without fault stays as it is.
func FuzzMendedHeader(f *testing.F) {
	f.Add("HTTP/1.1 200 OK\r\nETag: \"a\"\r\nbad\r\n x\r\n\r\n")
	f.Add("HTTP/1.1 200 OK\nServer: IIS\n\n")
	f.Fuzz(func(t *testing.T, head string) {
		got := string(fetch.MendedHeader([]byte(head)))
		if !strings.HasSuffix(got, "\r\n") {
			t.Fatalf("%q became %q", head, got)
		}
		if again := string(fetch.MendedHeader([]byte(got))); again != got {
			t.Fatalf("%q became %q, then %q", head, got, again)
		}
		_, rest, ok := strings.Cut(got, "\r\n")
		if !ok {
			return
		}
		for line := range strings.SplitSeq(strings.TrimSuffix(rest, "\r\n"), "\r\n") {
			if line != "" && line[0] != ' ' && line[0] != '\t' && !strings.Contains(line, ":") {
				t.Fatalf("%q became %q", head, got)
			}
		}
	})
}
