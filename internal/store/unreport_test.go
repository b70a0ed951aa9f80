package store

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"arising/internal/civic"
)

// The report of a crawl keeps that a paper changed, and loses its title when
// the paper is taken down; what else it tells stays.
func TestTakedownLeavesNoTitleInReports(t *testing.T) {
	s, ctx := openAt(t, filepath.Join(t.TempDir(), "arising.db")), t.Context()
	const url, other = "https://larkmere.example/documents/s1/Lease.pdf?T=1&A=2", "https://larkmere.example/other.pdf"
	report := strings.NewReplacer("URL", strings.ReplaceAll(url, "&", `\u0026`), "OTHER", other).Replace(
		`{"councils":[{"name":"Larkmere","changes":[{"title":"Lease of Mr Pell","url":"URL","what":"new"},{"title":"Flags","url":"OTHER"}]}]}`)
	if err := s.PutNight(ctx, time.Unix(1, 0), time.Unix(2, 0), []byte(report)); err != nil {
		t.Fatal(err)
	}
	gone := civic.Tombstone{Council: "larkmere", URL: url, Bodies: []civic.CouncilID{"larkmere"}, At: time.Unix(3, 0), Who: "x", Reason: "y"}
	if err := s.Forget(ctx, gone); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Purge(ctx, gone); err != nil {
		t.Fatal(err)
	}
	nights, err := s.Nights(ctx, 0)
	if err != nil || len(nights) != 1 {
		t.Fatalf("%d reports, %v", len(nights), err)
	}
	got := string(nights[0])
	if strings.Contains(got, "Pell") || !strings.Contains(got, `"what":"new"`) || !strings.Contains(got, "Flags") || !strings.Contains(got, "Lease.pdf") {
		t.Errorf("the report is %s, want it without the title of the paper", got)
	}
}
