package fetch_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"strings"
	"testing"
	"time"

	"arising/internal/civic"
	"arising/internal/fetch"
)

func TestPrivateAddresses(t *testing.T) {
	for _, tt := range []struct {
		address      string
		open, loosed bool // by default; with AllowPrivate
	}{
		{"203.0.113.10", true, true},
		{"2a00:1450:4009:81f::200e", true, true},
		{"::ffff:203.0.113.10", true, true},
		{"127.0.0.1", false, true},
		{"127.8.9.1", false, true},
		{"::1", false, true},
		{"10.1.2.3", false, true},
		{"172.16.0.1", false, true},
		{"172.32.0.1", true, true},
		{"192.168.1.1", false, true},
		{"100.64.0.1", false, true},
		{"fd12:3456::1", false, true},
		{"::ffff:10.0.0.1", false, true},
		{"64:ff9b::a00:1", false, true},
		{"2002:a00:1::1", false, true},
		{"::10.0.0.1", false, true},
		{"169.254.169.254", false, false},
		{"::ffff:169.254.169.254", false, false},
		{"64:ff9b::a9fe:a9fe", false, false},
		{"2002:a9fe:a9fe::", false, false},
		{"fe80::1", false, false},
		{"fe80::1%eth0", false, false},
		{"fd00:ec2::254", false, false},
		{"168.63.129.16", false, false},
		{"100.100.100.200", false, false},
		{"0.0.0.0", false, false},
		{"0.1.2.3", false, false},
		{"::", false, false},
		{"224.0.0.1", false, false},
		{"ff02::1", false, false},
		{"255.255.255.255", false, false},
	} {
		ip := netip.MustParseAddr(tt.address)
		if got := fetch.CheckForTest(ip, false) == nil; got != tt.open {
			t.Errorf("%s allowed = %v, want %v", tt.address, got, tt.open)
		}
		if got := fetch.CheckForTest(ip, true) == nil; got != tt.loosed {
			t.Errorf("%s allowed with private ones = %v, want %v", tt.address, got, tt.loosed)
		}
	}
}

// A name that answered with a public address at first and with a private one
// later leads nowhere: the address is judged each time a connection is made.
func TestRebinding(t *testing.T) {
	handler := page(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Connection", "close")
		fmt.Fprint(w, "page")
	})
	inWorld(t, handler, nil, func(t *testing.T, w *world) {
		w.net.Resolve(siteName, "203.0.113.11", "127.0.0.1")
		if _, _, err := w.get(t, siteURL+"a"); err != nil {
			t.Fatal(err)
		}
		time.Sleep(2 * time.Minute) // the kept connection is closed
		before := len(w.net.Dialled())
		_, _, err := w.get(t, siteURL+"b")
		if got := fetch.OutcomeOf(err, 0); got != civic.OutcomePrivate {
			t.Errorf("outcome after rebinding: %q (%v), want %q", got, err, civic.OutcomePrivate)
		}
		if n := len(w.net.Dialled()); n != before {
			t.Errorf("connected to %v", w.net.Dialled()[before:])
		}
	})
}

// A redirect to an allowed host name that resolves to a private address is
// refused when the connection is made.
func TestRedirectToPrivateName(t *testing.T) {
	hosts := func(o *fetch.Options) { o.Hosts = []string{siteName, "www.example.test"} }
	inWorld(t, page(redirect("http://www.example.test/")), hosts, func(t *testing.T, w *world) {
		w.net.Resolve("www.example.test", "10.0.0.8")
		_, _, err := w.get(t, siteURL+"a")
		if got := fetch.OutcomeOf(err, 0); got != civic.OutcomePrivate {
			t.Errorf("outcome %q (%v), want %q", got, err, civic.OutcomePrivate)
		}
	})
}

// The real dialer, against a real server on loopback.
func TestRealDialer(t *testing.T) {
	server := httptest.NewServer(page(func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "page") }))
	defer server.Close()
	get := func(allow bool) (string, error) {
		c := fetch.New(fetch.Options{Agent: agent, AllowPrivate: allow, Delay: -1, Attempts: 1})
		defer c.Close()
		var body []byte
		_, err := c.Get(t.Context(), server.URL+"/a", fetch.Validators{}, func(r io.Reader) (err error) {
			body, err = io.ReadAll(r)
			return err
		})
		return string(body), err
	}
	if body, err := get(true); err != nil || body != "page" {
		t.Errorf("with private addresses allowed: %q, %v", body, err)
	}
	if _, err := get(false); !errors.Is(err, fetch.ErrPrivate) {
		t.Errorf("by default: %v, want ErrPrivate", err)
	}
}

func TestEncryptionIsNotGivenUp(t *testing.T) {
	plain := httptest.NewServer(http.NotFoundHandler())
	defer plain.Close()
	secure := httptest.NewTLSServer(page(redirect(plain.URL)))
	defer secure.Close()
	pool := secure.Client().Transport.(*http.Transport).TLSClientConfig.RootCAs
	c := fetch.New(fetch.Options{
		Agent: agent, AllowPrivate: true, Delay: -1, Roots: pool,
		Hosts: []string{strings.TrimPrefix(plain.URL, "http://"), strings.TrimPrefix(secure.URL, "https://")},
	})
	defer c.Close()
	_, err := c.Get(t.Context(), secure.URL+"/a", fetch.Validators{}, nil)
	var refused *fetch.RedirectError
	if !errors.As(err, &refused) || refused.Reason != "it gives up encryption" {
		t.Errorf("Get = %v, want a refused redirect", err)
	}
}

// A host that does not exist and a certificate that nobody vouches for are
// reported at once.
func TestLastingFailures(t *testing.T) {
	secure := httptest.NewTLSServer(http.NotFoundHandler())
	defer secure.Close()
	secure.Config.ErrorLog = log.New(io.Discard, "", 0)
	waited := time.Duration(0)
	for _, address := range []string{secure.URL + "/a", "http://absent.example.test/a"} {
		c := fetch.New(fetch.Options{Agent: agent, AllowPrivate: true, Resolver: nowhere{},
			Sleep: func(_ context.Context, d time.Duration) error { waited += d; return nil }})
		_, err := c.Get(t.Context(), address, fetch.Validators{}, nil)
		if got := fetch.OutcomeOf(err, 0); got != civic.OutcomeUnreachable {
			t.Errorf("%s: outcome %q (%v)", address, got, err)
		}
		c.Close()
	}
	if waited > 2*time.Second {
		t.Errorf("waited %v for what cannot be had", waited)
	}
}

// nowhere knows addresses and no names.
type nowhere struct{}

func (nowhere) LookupNetIP(_ context.Context, _, host string) ([]netip.Addr, error) {
	if ip, err := netip.ParseAddr(host); err == nil {
		return []netip.Addr{ip}, nil
	}
	return nil, &net.DNSError{Err: "no such host", Name: host, IsNotFound: true}
}

func TestTypeOf(t *testing.T) {
	for _, tt := range []struct{ name, head, want string }{
		{"page", "<!DOCTYPE html><html>", fetch.TypeHTML},
		{"page after a byte order mark and blank lines", "\xef\xbb\xbf\r\n\r\n<html lang=\"en\">", fetch.TypeHTML},
		{"XHTML page", `<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">`, fetch.TypeHTML},
		{"redirect by script", "<script>window.location=\"https://\"</script>", fetch.TypeHTML},
		{"web service", `<?xml version="1.0" encoding="utf-8"?><committees/>`, fetch.TypeXML},
		{"web service without its declaration", "<getmeetings><meetingscount> 2</meetingscount>", fetch.TypeXML},
		{"PDF", "%PDF-1.7\n%\xe2\xe3", fetch.TypePDF},
		{"PDF after junk", "\r\n\r\n%PDF-1.4", fetch.TypePDF},
		{"old Word", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1xxxx", fetch.TypeDoc},
		{"Word", "PK\x03\x04\x14\x00word/document.xml", fetch.TypeDocx},
		{"Excel", "PK\x03\x04\x14\x00xl/workbook.xml", fetch.TypeXlsx},
		{"archive", "PK\x03\x04\x14\x00a.txt", fetch.TypeZip},
		{"text", "MINUTES of the meeting", fetch.TypeText},
		{"nothing", "", fetch.TypeText},
		{"bytes", "\x00\x01\x02\x03", "application/octet-stream"},
	} {
		if got := fetch.TypeOf([]byte(tt.head)); got != tt.want {
			t.Errorf("%s: TypeOf(%q) = %s, want %s", tt.name, tt.head, got, tt.want)
		}
	}
}
