package fetch

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"syscall"
	"time"
)

const (
	maxTried         = 4 // addresses of one host name
	dialTimeout      = 20 * time.Second
	handshakeTimeout = 30 * time.Second
	idleTimeout      = 90 * time.Second
)

// A Resolver finds the addresses of a host. *net.Resolver is one.
type Resolver interface {
	LookupNetIP(ctx context.Context, network, host string) ([]netip.Addr, error)
}

// newTransport leaves the standard library's proxy alone: it would resolve
// names in our place, and the check of addresses would be its, not ours.
func newTransport(opt Options) *http.Transport {
	d := &dialer{resolver: opt.Resolver, allowPrivate: opt.AllowPrivate, connect: opt.Dial}
	if d.connect == nil {
		d.connect = d.tcp
	}
	if opt.Proxy != nil {
		d.connect = (&tunneler{proxy: opt.Proxy, dial: proxyDial(opt)}).connect
	}
	secure := &tlsDialer{dialer: d, roots: opt.Roots, pins: opt.Pins}
	return &http.Transport{
		DialContext:            d.dial,
		DialTLSContext:         secure.dial,
		IdleConnTimeout:        idleTimeout,
		MaxConnsPerHost:        1,
		MaxResponseHeaderBytes: maxHeader,
		DisableCompression:     true, // we expand, so that we can bound it
	}
}

type dialer struct {
	resolver     Resolver
	allowPrivate bool
	connect      func(ctx context.Context, address string) (net.Conn, error)
}

// dial resolves, checks and connects in one step, so that the address that was
// checked is the one that is used: a name that resolves to something else a
// moment later gains nothing.
func (d *dialer) dial(ctx context.Context, _, hostPort string) (net.Conn, error) {
	name, port, err := net.SplitHostPort(hostPort)
	if err != nil {
		return nil, err
	}
	found, err := d.resolver.LookupNetIP(ctx, "ip", name)
	if err != nil {
		return nil, err
	}
	if len(found) == 0 {
		return nil, fmt.Errorf("%s has no address", name)
	}
	for _, ip := range found {
		if err := d.check(ip); err != nil {
			return nil, err // one bad address condemns the name: an honest site has none
		}
	}
	var failed error
	for _, ip := range found[:min(len(found), maxTried)] {
		conn, err := d.connect(ctx, net.JoinHostPort(ip.Unmap().String(), port))
		if err == nil {
			return conn, nil
		}
		failed = errors.Join(failed, err)
	}
	return nil, failed
}

// proxyDial connects to the proxy, which is the operator's own and may stand
// anywhere.
func proxyDial(opt Options) func(context.Context, string) (net.Conn, error) {
	if opt.Dial != nil {
		return opt.Dial
	}
	return func(ctx context.Context, address string) (net.Conn, error) {
		return (&net.Dialer{Timeout: dialTimeout}).DialContext(ctx, "tcp", address)
	}
}

// tcp connects, and checks once more at the last moment, when the system names
// the address that it is about to connect to.
func (d *dialer) tcp(ctx context.Context, address string) (net.Conn, error) {
	plain := net.Dialer{Timeout: dialTimeout, Control: func(_, address string, _ syscall.RawConn) error {
		at, err := netip.ParseAddrPort(address)
		if err != nil {
			return fmt.Errorf("%w: %s", ErrPrivate, address)
		}
		return d.check(at.Addr())
	}}
	return plain.DialContext(ctx, "tcp", address)
}

// never are ranges that no council site can lie in, private ones apart.
var never = prefixes(
	"0.0.0.0/8",          // this network, RFC 1122
	"192.0.0.0/24",       // protocol assignments, RFC 6890; holds a cloud's metadata service
	"240.0.0.0/4",        // reserved, with the broadcast address
	"64:ff9b:1::/48",     // local-use translation, RFC 8215
	"100::/64",           // discard, RFC 6666
	"2001::/32",          // Teredo: wraps another address
	"168.63.129.16/32",   // Azure's host service, public in form only
	"fd00:ec2::254/128",  // AWS metadata over IPv6
	"100.100.100.200/32", // Alibaba's metadata service
)

// private are ranges that AllowPrivate opens.
var private = prefixes(
	"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", // RFC 1918
	"100.64.0.0/10", // carrier-grade NAT, RFC 6598
	"127.0.0.0/8", "::1/128",
	"fc00::/7",      // unique local, RFC 4193
	"198.18.0.0/15", // benchmarking, RFC 2544
)

// wrapping ranges carry an IPv4 address in their last or middle bytes.
var (
	translated = netip.MustParsePrefix("64:ff9b::/96") // RFC 6052
	sixToFour  = netip.MustParsePrefix("2002::/16")    // RFC 3056
	compatible = netip.MustParsePrefix("::/96")        // deprecated by RFC 4291
)

// check refuses an address that is not on the public internet.
func (d *dialer) check(ip netip.Addr) error {
	ip = unwrap(ip.WithZone("").Unmap())
	open := ip.IsValid() && !ip.IsUnspecified() && !ip.IsMulticast() && !ip.IsLinkLocalUnicast() && !within(ip, never)
	if open && (d.allowPrivate || !within(ip, private)) {
		return nil
	}
	return fmt.Errorf("%w: %s", ErrPrivate, ip)
}

// unwrap finds the IPv4 address inside an IPv6 one that stands for it.
func unwrap(ip netip.Addr) netip.Addr {
	b := ip.As16()
	switch {
	case ip.Is4() || ip.IsLoopback() || ip.IsUnspecified():
		return ip
	case translated.Contains(ip), compatible.Contains(ip):
		return netip.AddrFrom4([4]byte(b[12:16]))
	case sixToFour.Contains(ip):
		return netip.AddrFrom4([4]byte(b[2:6]))
	}
	return ip
}

func within(ip netip.Addr, ranges []netip.Prefix) bool {
	for _, r := range ranges {
		if r.Contains(ip) {
			return true
		}
	}
	return false
}

func prefixes(texts ...string) []netip.Prefix {
	out := make([]netip.Prefix, len(texts))
	for i, s := range texts {
		out[i] = netip.MustParsePrefix(s)
	}
	return out
}
