package fetch

import (
	"bufio"
	"compress/flate"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
)

// take hands the body to the sink, expanded and bounded. Whose fault an error
// is decides what becomes of it: a broken transfer is named and may be tried
// again; the sink's own error is returned as it is.
func (c *Client) take(t *transfer, answer *http.Response, resp *Response, to Sink) error {
	if answer.ContentLength > c.opt.MaxWire {
		return fmt.Errorf("%w: %d bytes announced", ErrTooLarge, answer.ContentLength)
	}
	wire := &meter{r: answer.Body, limit: c.opt.MaxWire, tick: t.tick}
	plain, err := expand(wire, answer.Header.Get("Content-Encoding"))
	if err == nil {
		body := &meter{r: plain, limit: c.opt.MaxBytes, tick: func() {}}
		err = to(body)
		resp.Size, resp.Wire = body.n, wire.n
		if err == nil && body.err == nil {
			return nil
		}
		if body.err == nil {
			return err
		}
		err = body.err
	}
	return t.spoilt(wire, err)
}

// spoilt names the error of a body that did not come whole.
func (t *transfer) spoilt(wire *meter, err error) error {
	switch {
	case errors.Is(err, ErrTooLarge):
		return err
	case wire.err != nil:
		return t.broken(wire.err)
	case errors.Is(err, io.ErrUnexpectedEOF): // the compressed stream ends early although the transfer did not
		return fmt.Errorf("%w: body is cut short: %w", ErrUnreachable, err)
	}
	return fmt.Errorf("%w: %w", ErrEncoding, err)
}

// expand takes off the transfer's compression. A site that announces one and
// sends plain text is believed by its bytes.
func expand(r io.Reader, encoding string) (io.Reader, error) {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "", "identity":
		return r, nil
	case "gzip", "x-gzip":
		b := bufio.NewReader(r)
		if magic, _ := b.Peek(2); len(magic) < 2 || magic[0] != 0x1f || magic[1] != 0x8b {
			return b, nil
		}
		return gzip.NewReader(b)
	case "deflate":
		return inflate(bufio.NewReader(r))
	}
	return nil, fmt.Errorf("%.40q", encoding)
}

// inflate reads "deflate", which some servers send with zlib's frame, as the
// standard says, and some without.
func inflate(b *bufio.Reader) (io.Reader, error) {
	head, _ := b.Peek(2)
	if len(head) == 2 && head[0]&0x0f == 8 && (int(head[0])<<8|int(head[1]))%31 == 0 {
		return zlib.NewReader(b)
	}
	return flate.NewReader(b), nil
}

// A meter counts bytes, refuses more than its limit and remembers the error
// with which reading ended.
type meter struct {
	r     io.Reader
	limit int64
	tick  func() // called for each read that brought something
	n     int64
	err   error // never io.EOF
}

func (m *meter) Read(p []byte) (int, error) {
	if m.err != nil {
		return 0, m.err
	}
	n, err := m.r.Read(p)
	if n > 0 {
		m.tick()
	}
	if m.n += int64(n); m.n > m.limit {
		n, err = 0, fmt.Errorf("%w: over %d bytes", ErrTooLarge, m.limit)
	}
	if err != nil && err != io.EOF {
		m.err = err
	}
	return n, err
}
