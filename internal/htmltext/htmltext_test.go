package htmltext

import (
	"bytes"
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"arising/internal/golden"
)

// TestRead compares whole invented pages with documents that a person has read.
func TestRead(t *testing.T) {
	pages, err := filepath.Glob("testdata/*.html")
	if err != nil || len(pages) == 0 {
		t.Fatal("no pages", err)
	}
	for _, path := range pages {
		t.Run(filepath.Base(path), func(t *testing.T) {
			d, err := Read(bytes.NewReader(golden.Read(t, path)), Options{})
			if err != nil {
				t.Fatal(err)
			}
			if err := d.Check(); err != nil {
				t.Error(err)
			}
			golden.Check(t, strings.TrimSuffix(path, ".html")+".golden", dump(d))
		})
	}
}

func TestLimits(t *testing.T) {
	attack := strings.Repeat("<b id=1><i id=2><u id=3>", 150) + strings.Repeat("<p>a", 20_000)
	for _, tt := range []struct {
		name, page string
		opt        Options
		want       error
	}{
		{"bytes", strings.Repeat("a", 1000), Options{MaxBytes: 999}, ErrTooLarge},
		{"tags", strings.Repeat("<p>a", 1000), Options{MaxNodes: 1000}, ErrTooLarge},
		{"elements opened again in each paragraph", attack, Options{}, ErrTooLarge},
		{"depth", strings.Repeat("<div>", 100_000), Options{}, ErrTooDeep},
		{"time", strings.Repeat("<p>a", 50_000), Options{MaxTime: time.Nanosecond}, ErrTimeout},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if d, err := Read(strings.NewReader(tt.page), tt.opt); !errors.Is(err, tt.want) {
				t.Errorf("Read = %v, %v, want %v", d != nil, err, tt.want)
			}
		})
	}
}

func TestDeepTextIsKept(t *testing.T) {
	d, err := Read(strings.NewReader(strings.Repeat("<div>", 30)+"RESOLVED"), Options{MaxDepth: 10})
	if err != nil || !strings.Contains(d.Text, "RESOLVED") || len(d.Unread) != 1 {
		t.Errorf("Read = %+v, %v, want the text and a note that its layout was lost", d, err)
	}
}

func TestDecode(t *testing.T) {
	for _, tt := range []struct{ name, raw, header, want string }{
		{"utf-8 unannounced", "Caf\u00e9 \u00a35", "", "Café £5"},
		{"windows-1252 unannounced", "Caf\xe9 \xa35 \x96 \x93yes\x94", "", "Café £5 – “yes”"},
		{"byte order mark wins", "\xef\xbb\xbf\u00a35", "text/html; charset=iso-8859-1", "£5"},
		{"header", "\xa35", "text/html; charset=ISO-8859-1", "£5"},
		{"meta", `<meta charset="windows-1252">` + "\xa35", "", "£5"},
		{"older meta", `<META http-equiv='Content-Type' content='text/html; charset=iso-8859-15'>` + "\xa45", "", "€5"},
		{"header before meta", `<meta charset="utf-8">` + "\xa35", "text/html; charset=windows-1252", "£5"},
		{"stray byte in utf-8", "\u00a35 \x96 \u00a36", "text/html; charset=utf-8", "£5 – £6"},
		{"unknown name", "\u00a35", "text/html; charset=klingon", "£5"},
		{"utf-16", "\xff\xfe\xa3\x005\x00", "", "£5"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := string(decode([]byte(tt.raw), tt.header))
			if i := strings.Index(got, ">"); i >= 0 {
				got = got[i+1:]
			}
			if got != tt.want {
				t.Errorf("decode = %q, want %q", got, tt.want)
			}
		})
	}
}

// TestHostilePagesTakeLinearTime reads 400 kB of what costs more than its
// length in a careless reader.
func TestHostilePagesTakeLinearTime(t *testing.T) {
	for _, tt := range []struct{ name, unit, before string }{
		{"line breaks", "a<br>b ", "<p>"},
		{"paragraphs that never end", "<p>and so it went on and on and on and on to the", ""},
		{"tables in tables", "<table><tr><td>a<td>b", ""},
		{"numbers", "<p>1.1.1) a<p>(a) b<p>iv. c", ""},
		{"wide cells", "<td rowspan=999 colspan=999>a</td><tr>", "<table><tr>"},
		{"rows", "<tr><td>a", "<table>"},
		{"item rows", "<tr><td class=mgItemNumberCell>1<td>a", "<table class=mgItemTable>"},
		{"cuts", "<a href=mgAi.aspx?ID=1>View the text</a>...", "<div class=mgWordPara>"},
		{"lists in lists", "<ul><li>a", ""},
		{"attributes", "<p a=1 b=2 style='font-weight:bold;;;;;;;' class='a b c d e'>x", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			page := tt.before + strings.Repeat(tt.unit, 400_000/len(tt.unit))
			start := time.Now()
			d, err := Read(strings.NewReader(page), Options{})
			if took := time.Since(start); took > 20*time.Second {
				t.Errorf("400 kB took %v", took)
			}
			if err == nil {
				err = d.Check()
				if len(d.Text) > 4*len(page) {
					t.Errorf("%d bytes became %d", len(page), len(d.Text))
				}
			}
			if err != nil && !errors.Is(err, ErrTooLarge) && !errors.Is(err, ErrTooDeep) {
				t.Error(err)
			}
		})
	}
}
