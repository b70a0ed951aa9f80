package cli

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"
)

// patience is how long a test waits for what takes a moment.
const patience = 30 * time.Second

func TestServe(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	reads, writes := io.Pipe()
	var errs bytes.Buffer
	code := make(chan int, 1)
	go func() { // ends when stop is called
		defer writes.Close()
		code <- Run(ctx, []string{"serve", "--listen", "127.0.0.1:0", "--as-of", asOfDemo, "--data-dir", demo(t)},
			func(string) string { return "" }, strings.NewReader(""), writes, &errs)
	}()
	address, err := bufio.NewReader(reads).ReadString('\n')
	if err != nil {
		t.Fatalf("serve ended before it began: %v\n%s", err, errs.String())
	}
	base := strings.TrimSuffix(strings.TrimSpace(address), "/")
	client := &http.Client{Timeout: patience}
	for _, tt := range []struct{ path, want string }{
		{"/", "Quillhaven Borough Council"},
		{"/search?q=depot", "Tansy Lane"},
		{"/outstanding", "staff survey"},
		{"/programmes", "Better by Design"},
		{"/coverage", "Overview and Performance Scrutiny Forum"},
		{"/accessibility", "ccessib"},
		{"/healthz", ""},
		{"/metrics", "arising"},
		{"/api/v1/openapi.json", `"openapi"`},
	} {
		t.Run(tt.path, func(t *testing.T) {
			answer, err := client.Get(base + tt.path)
			if err != nil {
				t.Fatal(err)
			}
			defer answer.Body.Close()
			body, err := io.ReadAll(answer.Body)
			if err != nil || answer.StatusCode != http.StatusOK || !strings.Contains(string(body), tt.want) {
				t.Errorf("status %d, %v, %d bytes; want 200 and %q", answer.StatusCode, err, len(body), tt.want)
			}
		})
	}
	stop()
	select {
	case got := <-code:
		if got != exitDone || !strings.Contains(errs.String(), "stopped") {
			t.Errorf("serve ends with %d, want 0: %s", got, errs.String())
		}
	case <-time.After(patience):
		t.Fatal("serve goes on after it was told to stop")
	}
}

func TestServeOnATakenAddress(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	arising(t, "serve", "--listen", l.Addr().String(), "--data-dir", demo(t)).must(t, exitFailed).says(t, l.Addr().String(), "--listen")
}
