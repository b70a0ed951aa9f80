package testsite

import (
	"compress/gzip"
	"fmt"
	"io"
	"net/http"
	"strings"
)

// Status answers with a bare status.
func Status(code int) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(code) }
}

// RetryAfter answers with a status and asks to come back after some seconds.
func RetryAfter(code, seconds int) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Retry-After", fmt.Sprint(seconds))
		w.WriteHeader(code)
	}
}

// Redirect sends the client elsewhere.
func Redirect(to string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Location", to)
		w.WriteHeader(http.StatusFound)
	}
}

// Hang never answers.
func Hang(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }

// Reset breaks the connection in the middle of the body.
func Reset(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Length", "5000")
	fmt.Fprint(w, "<html><body>half a ")
	_ = http.NewResponseController(w).Flush() // what came before is on its way
	panic(http.ErrAbortHandler)
}

// Truncate ends a chunked body without its last chunk, as a proxy that gave up does.
func Truncate(w http.ResponseWriter, _ *http.Request) {
	fmt.Fprint(w, "<html><body><div id=\"modgov\">half a page")
	_ = http.NewResponseController(w).Flush()
	panic(http.ErrAbortHandler)
}

// Page answers 200 with any text, such as a firewall's stub or a page of HTML
// under the address of a PDF.
func Page(body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		_, _ = io.WriteString(w, body)
	}
}

// GzipBomb answers with n megabytes of blanks in a few kilobytes.
func GzipBomb(n int) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Encoding", "gzip")
		w.Header().Set("Content-Type", "text/html")
		z := gzip.NewWriter(w)
		blank := strings.Repeat(" ", 1<<20)
		for range n {
			if _, err := io.WriteString(z, blank); err != nil {
				return
			}
		}
		_ = z.Close()
	}
}

// Huge answers with n megabytes of HTML.
func Huge(n int) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		_, _ = io.WriteString(w, "<html><body><div id=\"modgov\">")
		row := strings.Repeat("<p>item</p>", 1<<20/11)
		for range n {
			if _, err := io.WriteString(w, row); err != nil {
				return
			}
		}
	}
}
