package cli

import (
	"testing"

	"arising/web"
)

func TestPublicFlags(t *testing.T) {
	for _, tt := range []struct {
		name  string
		flags publicFlags
		url   string
		tls   bool
		ok    bool
	}{
		{"nothing", publicFlags{}, "", false, true},
		{"over HTTPS", publicFlags{PublicURL: "https://arising.example/"}, "https://arising.example", true, true},
		{"over HTTP, with a port", publicFlags{PublicURL: "http://arising.example:8080"}, "http://arising.example:8080", false, true},
		{"no scheme", publicFlags{PublicURL: "arising.example"}, "", false, false},
		{"a folder", publicFlags{PublicURL: "https://arising.example/papers"}, "", false, false},
		{"another scheme", publicFlags{PublicURL: "javascript://arising.example"}, "", false, false},
		{"a password", publicFlags{PublicURL: "https://a:b@arising.example"}, "", false, false},
		{"proxies", publicFlags{TrustedProxy: []string{"10.0.0.0/8", "::1"}}, "", false, true},
		{"a proxy by name", publicFlags{TrustedProxy: []string{"proxy.example"}}, "", false, false},
	} {
		var opt web.Options
		err := tt.flags.apply(&opt)
		if (err == nil) != tt.ok || opt.PublicURL != tt.url || opt.TLS != tt.tls {
			t.Errorf("%s: %q, TLS %v, %v; want %q, %v, ok %v", tt.name, opt.PublicURL, opt.TLS, err, tt.url, tt.tls, tt.ok)
		}
	}
}
