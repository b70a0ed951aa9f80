package web

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// TestOpenAPIIsLinted holds the description to the rules that Redocly recommends:
// what its readers' tools stumble over. It needs Node and the modules of
// tools/audit, and says so where it skips.
func TestOpenAPIIsLinted(t *testing.T) {
	linter, err := filepath.Abs("tools/audit/node_modules/@redocly/cli/bin/cli.js")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(linter); err != nil {
		t.Skip("SKIPPED: Redocly is not installed: npm --prefix web/tools/audit ci")
	}
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("SKIPPED: Node is not installed")
	}
	at := filepath.Join(t.TempDir(), "openapi.json")
	if err := os.WriteFile(at, get(t, New(SampleOptions()).Handler(), "/api/v1/openapi.json").Body.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), node, linter, "lint", "--extends=recommended", "--max-problems=20", at)
	cmd.Env = append(os.Environ(), "REDOCLY_TELEMETRY=off", "REDOCLY_SUPPRESS_UPDATE_NOTICE=true")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}
