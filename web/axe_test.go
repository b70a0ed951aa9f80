package web

import (
	"context"
	"net/http/httptest"
	"os"
	"os/exec"
	"testing"
	"time"
)

// TestAccessible opens every sample page in a browser and runs axe-core over
// it: tools/axe.mjs. It needs Node, Chromium and the modules of package.json.
func TestAccessible(t *testing.T) {
	if testing.Short() {
		t.Skip("a browser is slow")
	}
	if _, err := os.Stat("node_modules/axe-core"); err != nil {
		t.Skip("axe-core is not installed: npm --prefix web ci")
	}
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("Node is not installed")
	}
	srv := httptest.NewServer(New(SampleOptions()).Handler())
	defer srv.Close()
	ctx, cancel := context.WithTimeout(t.Context(), 5*time.Minute)
	defer cancel()
	out, err := exec.CommandContext(ctx, node, "tools/axe.mjs", srv.URL).CombinedOutput()
	if err != nil {
		t.Errorf("axe: %v\n%s", err, out)
	}
	t.Logf("%s", out)
}
