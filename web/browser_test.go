package web

import (
	"context"
	"net/http/httptest"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// TestInBrowser opens every sample page in Chromium: tools/browser.mjs says
// what it holds them to. It needs Node, Chromium and the modules of
// package.json, and says which is missing where it skips.
func TestInBrowser(t *testing.T) {
	if testing.Short() {
		t.Skip("a browser is slow")
	}
	for _, module := range []string{"axe-core", "puppeteer-core", "html-validate"} {
		if _, err := os.Stat("node_modules/" + module); err != nil {
			t.Skipf("SKIPPED: %s is not installed: npm --prefix web ci", module)
		}
	}
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("SKIPPED: Node is not installed")
	}
	opt := SampleOptions()
	opt.Rate = -1 // one browser asks for all pages at once
	srv := httptest.NewServer(New(opt).Handler())
	defer srv.Close()
	ctx, cancel := context.WithTimeout(t.Context(), 8*time.Minute)
	defer cancel()
	out, err := exec.CommandContext(ctx, node, "tools/browser.mjs", srv.URL).CombinedOutput()
	if err != nil {
		t.Fatalf("in the browser: %v\n%s", err, out)
	}
	if strings.Contains(string(out), "SKIPPED") {
		t.Skip(strings.TrimSpace(string(out)))
	}
	t.Logf("%s", out)
}
