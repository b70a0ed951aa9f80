// Package testsite is a small internet for tests: host names, addresses and
// servers that live in memory, and a council's site described in one txtar
// file, with faults where the test wants them. Nothing touches a real network,
// so a test may run it under testing/synctest, where hours of waiting pass at once.
// Imported by tests only.
package testsite

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"sync"
	"testing"
)

// A Network resolves names and connects to servers in memory. It stands in for
// the resolver and the dialer of a client.
type Network struct {
	t testing.TB

	mu      sync.Mutex
	names   map[string][][]netip.Addr // successive answers; the last one stays
	servers map[string]*listener      // by "ip:port"
	dialled []string                  // every address that was connected to, in order
}

// NewNetwork returns a network without hosts. Its servers end with the test.
func NewNetwork(t testing.TB) *Network {
	return &Network{t: t, names: map[string][][]netip.Addr{}, servers: map[string]*listener{}}
}

// Serve lets name resolve to ip, and handler answer there on port 80.
func (n *Network) Serve(name, ip string, handler http.Handler) {
	n.Resolve(name, ip)
	l := &listener{conns: make(chan net.Conn), closed: make(chan struct{})}
	n.mu.Lock()
	n.servers[net.JoinHostPort(ip, "80")] = l
	n.mu.Unlock()
	server := &http.Server{Handler: handler}
	go func() { _ = server.Serve(l) }() // ends with Close
	n.t.Cleanup(func() { _ = server.Close() })
}

// Resolve adds an answer for a name: the first lookup gets the first one, and so
// on; the last one is given for ever. No address at all is a failed lookup.
func (n *Network) Resolve(name string, ips ...string) {
	answer := make([]netip.Addr, len(ips))
	for i, ip := range ips {
		answer[i] = netip.MustParseAddr(ip)
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	n.names[name] = append(n.names[name], answer)
}

// LookupNetIP answers as a resolver does.
func (n *Network) LookupNetIP(_ context.Context, _, name string) ([]netip.Addr, error) {
	if ip, err := netip.ParseAddr(name); err == nil {
		return []netip.Addr{ip}, nil
	}
	n.mu.Lock()
	defer n.mu.Unlock()
	answers := n.names[name]
	if len(answers) == 0 || len(answers[0]) == 0 {
		return nil, &net.DNSError{Err: "no such host", Name: name, IsNotFound: true}
	}
	if len(answers) > 1 {
		n.names[name] = answers[1:]
	}
	return answers[0], nil
}

// Dial connects to a server of the network. Where there is none the connection
// is refused.
func (n *Network) Dial(ctx context.Context, address string) (net.Conn, error) {
	n.mu.Lock()
	n.dialled = append(n.dialled, address)
	l := n.servers[address]
	n.mu.Unlock()
	if l == nil {
		return nil, fmt.Errorf("dial %s: connection refused", address)
	}
	near, far := net.Pipe()
	select {
	case l.conns <- far:
		return near, nil
	case <-l.closed:
		return nil, fmt.Errorf("dial %s: connection refused", address)
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// Dialled lists the addresses that were connected to, in order.
func (n *Network) Dialled() []string {
	n.mu.Lock()
	defer n.mu.Unlock()
	return append([]string(nil), n.dialled...)
}

// A listener hands the server ends of pipes to a server.
type listener struct {
	conns  chan net.Conn
	closed chan struct{}
	once   sync.Once
}

func (l *listener) Accept() (net.Conn, error) {
	select {
	case c := <-l.conns:
		return c, nil
	case <-l.closed:
		return nil, errors.Join(net.ErrClosed, http.ErrServerClosed)
	}
}

func (l *listener) Close() error {
	l.once.Do(func() { close(l.closed) })
	return nil
}

func (l *listener) Addr() net.Addr { return &net.TCPAddr{} }
