package crawl_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"arising/internal/crawl"
	"arising/internal/sample"
)

const page = `<!DOCTYPE html><html><head><title>Agenda for Harbour Panel</title>
<meta name="DC.date" content="2026-01-06"/><meta name="DC.date.modified" content="2026-01-09"/></head>
<body><div class="menu"><a href="/news?today=1">News</a></div>
<div id="modgov"><div class="mgHeader"><h1>Agenda</h1></div>
<a href="mgReasonsRestricted.aspx?ID=5&amp;OT=A&amp;RPID=195781133&amp;BM=AI5">reasons</a>
<input type="hidden" name="token" value="aaa">
<script>var now = 1;</script>
<ul><li class='mgSocialShareButton'>Share <a href="https://share.test/1">this</a></li><li>Kept</li></ul>
<div class="mg-ratings-button-up">3 people</div>
<div class="mgWordPara"><p>RESOLVED that the report be noted.</p></div>
</div><div class="foot">Page made in 12 ms</div></body></html>`

func TestFingerprint(t *testing.T) {
	for _, tt := range []struct {
		name, old, new string
		same           bool
	}{
		{"random number in a link", "RPID=195781133", "RPID=220254052", true},
		{"session in a path", `href="mgReasons`, `href="/(S(abc123))/mgReasons`, false}, // another directory
		{"template before", "News</a>", "More news</a>", true},
		{"template after", "12 ms", "900 ms", true},
		{"hidden input", `value="aaa"`, `value="bbb"`, true},
		{"script", "var now = 1", "var now = 2", true},
		{"share button", "share.test/1", "share.test/2", true},
		{"rating", "3 people", "4 people", true},
		{"date of publication", "2026-01-09", "2026-01-10", true},
		{"blanks and line ends", "<li>Kept</li>", "\r\n   <li>Kept </li>", true},
		{"entities", "the report", "the&#32;report", true},
		{"words", "be noted", "be approved", false},
		{"a word more", "noted.", "noted. Twice.", false},
		{"a link", "ID=5", "ID=6", false},
		{"a tag", "<p>RESOLVED that the report be noted.</p>", "<li>RESOLVED that the report be noted.</li>", false},
		{"title", "for Harbour Panel", "for Harbour Panel, CANCELLED", false},
		{"date of the meeting", "2026-01-06", "2026-01-13", false},
		{"words moved between paragraphs", "that the report be noted.", "that the</p><p>report be noted.", false},
	} {
		changed := strings.Replace(page, tt.old, tt.new, 1)
		if changed == page {
			t.Fatalf("%s: the page does not hold %q", tt.name, tt.old)
		}
		if got := crawl.Fingerprint([]byte(changed)) == crawl.Fingerprint([]byte(page)); got != tt.same {
			t.Errorf("%s: same = %v, want %v", tt.name, got, tt.same)
		}
	}
}

func TestFingerprintOfOtherBytes(t *testing.T) {
	if crawl.Fingerprint([]byte("%PDF-1.4 a")) == crawl.Fingerprint([]byte("%PDF-1.4 b")) {
		t.Error("two PDFs have one fingerprint")
	}
	if crawl.Fingerprint(nil) == "" {
		t.Error("nothing has no fingerprint")
	}
}

// Of real pages every one has a fingerprint of its own, and the numbers that
// differ at each visit are not part of it.
func TestFingerprintOfRealPages(t *testing.T) {
	folder := sample.Shared(t, "modgov/SX")
	files, err := filepath.Glob(filepath.Join(folder, "*.html"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no pages in %s: %v", folder, err)
	}
	seen := map[string]string{}
	for _, f := range files {
		body, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		print := crawl.Fingerprint(body)
		if other := seen[print]; other != "" {
			t.Errorf("%s and %s have one fingerprint", filepath.Base(f), other)
		}
		seen[print] = filepath.Base(f)
		again := strings.NewReplacer("RPID=1", "RPID=9", "RPID=2", "RPID=8").Replace(string(body))
		if crawl.Fingerprint([]byte(again)) != print {
			t.Errorf("%s: another RPID gives another fingerprint", filepath.Base(f))
		}
	}
}

func FuzzFingerprint(f *testing.F) {
	f.Add([]byte(page))
	f.Add([]byte(`<div id="modgov"><div><script>`))
	f.Fuzz(func(t *testing.T, body []byte) {
		if crawl.Fingerprint(body) != crawl.Fingerprint(append([]byte(nil), body...)) {
			t.Error("one page has two fingerprints")
		}
	})
}

func BenchmarkFingerprint(b *testing.B) {
	body := []byte(strings.Replace(page, "<li>Kept</li>", strings.Repeat("<li>An item of the agenda, kept</li>\r\n", 8000), 1))
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		crawl.Fingerprint(body)
	}
}
