package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The demonstration says what it holds. Better rules may find a little more or
// less; a count far off means that a room of the road is shut.
func TestDemo(t *testing.T) {
	demo(t)
	at := strings.Index(shared.made.err, "(fictional):")
	if at < 0 {
		t.Fatalf("demo says %q, want a closing line", shared.made.err)
	}
	var committees, meetings, items, documents, decisions, actions, milestones, commitments int
	_, err := fmt.Sscanf(shared.made.err[at:], "(fictional): %d committees, %d meetings, %d items, %d documents; %d decisions, %d actions, %d milestones; %d commitments",
		&committees, &meetings, &items, &documents, &decisions, &actions, &milestones, &commitments)
	if err != nil {
		t.Fatalf("closing line %q: %v", shared.made.err[at:], err)
	}
	for _, tt := range []struct {
		name            string
		got, low, upper int
	}{
		{"committees", committees, 9, 9}, {"meetings", meetings, 43, 43}, {"items", items, 140, 150}, {"documents", documents, 230, 360},
		{"decisions", decisions, 120, 170}, {"actions", actions, 10, 30}, {"milestones", milestones, 8, 40}, {"commitments", commitments, 60, 90},
	} {
		if tt.got < tt.low || tt.got > tt.upper {
			t.Errorf("%d %s, want %d to %d", tt.got, tt.name, tt.low, tt.upper)
		}
	}
	if !strings.Contains(shared.made.err, "0 lost; 12 restricted") {
		t.Errorf("the crawl says %q, want every page held but the 12 that are restricted", shared.made.err)
	}
	if shared.made.out != "" {
		t.Errorf("standard output holds %q, want nothing", shared.made.out)
	}
}

func TestDemoLeavesOtherFoldersAlone(t *testing.T) {
	dir := t.TempDir()
	mine := filepath.Join(dir, "demo", "thesis.txt")
	if err := os.Mkdir(filepath.Dir(mine), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(mine, []byte("chapter one"), 0o600); err != nil {
		t.Fatal(err)
	}
	arising(t, "demo", "--once", "--data-dir", dir).must(t, exitFailed).says(t, "did not make", "--data-dir")
	if missingFile(mine) {
		t.Error("a file that the demonstration did not make is gone")
	}
}
