package fetch

import (
	"bufio"
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"time"
)

// ErrProxy is a failure of the proxy, not of the site behind it.
var ErrProxy = errors.New("the proxy")

// ParseProxy reads the address of a proxy: http://HOST:PORT, with a name and a
// password if it wants them.
func ParseProxy(s string) (*url.URL, error) {
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" || u.Hostname() == "" || u.Port() == "" {
		return nil, errors.New("want http://HOST:PORT, or http://NAME:PASSWORD@HOST:PORT") // the text may hold a password
	}
	return u, nil
}

// A tunneler connects through an HTTP proxy by CONNECT (RFC 9110 section
// 9.3.6), for plain and for encrypted sites alike. The proxy is given the address
// that was resolved and checked here, never a name: so it is still our check that
// counts, and no name leads it into the network that it stands in.
type tunneler struct {
	proxy *url.URL
	dial  func(ctx context.Context, address string) (net.Conn, error)
}

func (t *tunneler) connect(ctx context.Context, address string) (net.Conn, error) {
	conn, err := t.dial(ctx, t.proxy.Host)
	if err != nil {
		return nil, fmt.Errorf("%w %s: %w", ErrProxy, t.proxy.Host, err)
	}
	if err := t.ask(ctx, conn, address); err != nil {
		return nil, errors.Join(fmt.Errorf("%w %s: %w", ErrProxy, t.proxy.Host, err), conn.Close())
	}
	return conn, nil
}

// ask opens the tunnel. It has the time of a connection, however slowly the
// proxy talks.
func (t *tunneler) ask(ctx context.Context, conn net.Conn, address string) error {
	end := time.Now().Add(dialTimeout)
	if limit, ok := ctx.Deadline(); ok && limit.Before(end) {
		end = limit
	}
	if err := conn.SetDeadline(end); err != nil {
		return err
	}
	req := &http.Request{Method: http.MethodConnect, URL: &url.URL{Opaque: address}, Host: address, Header: http.Header{}}
	if u := t.proxy.User; u != nil {
		password, _ := u.Password()
		req.Header.Set("Proxy-Authorization", "Basic "+base64.StdEncoding.EncodeToString([]byte(u.Username()+":"+password)))
	}
	if err := req.Write(conn); err != nil {
		return err
	}
	in := bufio.NewReader(io.LimitReader(conn, maxHeader))
	answer, err := http.ReadResponse(in, req)
	switch {
	case err != nil:
		return err
	case answer.StatusCode != http.StatusOK:
		return fmt.Errorf("answers %d %s", answer.StatusCode, http.StatusText(answer.StatusCode))
	case in.Buffered() > 0: // a site speaks only when it was spoken to
		return errors.New("sends more than an answer")
	}
	return conn.SetDeadline(time.Time{})
}
