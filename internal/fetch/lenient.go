package fetch

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"net/textproto"
)

// malformed reports whether an answer was given up because a line of its header
// breaks the rules. The library refuses the whole answer for it; browsers pass
// over the line, and so a council's site can live with one for years.
func malformed(err error) bool {
	var p textproto.ProtocolError
	return errors.As(err, &p)
}

// lenient returns a client that passes over malformed lines of a header. It
// asks anew for each request, since only the first header on a connection is mended.
func lenient(strict *http.Transport) *http.Client {
	t := strict.Clone()
	t.DisableKeepAlives = true
	t.DialContext, t.DialTLSContext = mended(strict.DialContext), mended(strict.DialTLSContext)
	return &http.Client{Transport: t, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
}

type dialFunc func(ctx context.Context, network, address string) (net.Conn, error)

func mended(dial dialFunc) dialFunc {
	return func(ctx context.Context, network, address string) (net.Conn, error) {
		conn, err := dial(ctx, network, address)
		if err != nil {
			return nil, err
		}
		return &mendingConn{Conn: conn}, nil
	}
}

// A mendingConn takes out of the first header that it reads whatever is no
// header line. What follows goes through as it is.
type mendingConn struct {
	net.Conn
	ready  []byte // to be given out first
	mended bool
}

func (c *mendingConn) Read(p []byte) (int, error) {
	if !c.mended {
		if err := c.mend(); err != nil {
			return 0, err
		}
	}
	if len(c.ready) > 0 {
		n := copy(p, c.ready)
		c.ready = c.ready[n:]
		return n, nil
	}
	return c.Conn.Read(p)
}

// mend reads as far as the end of the header. One that is too long goes on as
// it is, for the library to refuse.
func (c *mendingConn) mend() error {
	var head []byte
	buf := make([]byte, 4096)
	for len(head) <= maxHeader {
		n, err := c.Conn.Read(buf)
		head = append(head, buf[:n]...)
		if end := headerEnd(head); end > 0 {
			c.ready, c.mended = append(mendedHeader(head[:end]), head[end:]...), true
			return nil
		}
		if err != nil {
			if len(head) > 0 && errors.Is(err, io.EOF) {
				break
			}
			return err
		}
	}
	c.ready, c.mended = head, true
	return nil
}

// headerEnd returns where the empty line after a header ends; 0 if it has not come yet.
func headerEnd(b []byte) int {
	for _, end := range []string{"\r\n\r\n", "\n\n"} {
		if i := bytes.Index(b, []byte(end)); i >= 0 {
			return i + len(end)
		}
	}
	return 0
}

// mendedHeader returns a header without the lines that are no "name: value" of
// printable bytes, and without the lines that go on from those.
func mendedHeader(head []byte) []byte {
	var out bytes.Buffer
	drop := false
	for i, line := range bytes.Split(head, []byte("\n")) {
		line = bytes.TrimSuffix(line, []byte("\r"))
		switch {
		case i == 0 || len(line) == 0:
			drop = false
		case line[0] == ' ' || line[0] == '\t': // goes on from the line before
		default:
			drop = !isHeaderLine(line)
		}
		if len(line) == 0 {
			break
		}
		if !drop {
			out.Write(line)
			out.WriteString("\r\n")
		}
	}
	out.WriteString("\r\n")
	return out.Bytes()
}

func isHeaderLine(line []byte) bool {
	name, value, ok := bytes.Cut(line, []byte(":"))
	bad := func(r rune) bool { return r < ' ' && r != '\t' || r == 0x7f }
	return ok && len(name) > 0 && !bytes.ContainsAny(name, " \t()<>@,;\\\"/[]?={}") && !bytes.ContainsFunc(name, bad) && !bytes.ContainsFunc(value, bad)
}
