package web

import (
	"net/url"
	"strings"
	"testing"
)

func TestWrittenDay(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"2026-01-17", "2026-01-17"}, {"17 January 2026", "2026-01-17"}, {"17 jan 2026", "2026-01-17"}, {"17/1/2026", "2026-01-17"},
		{"17/01/2026", "2026-01-17"}, {"17.1.2026", "2026-01-17"}, {" January 17,  2026 ", "2026-01-17"},
		{"", ""},
		{"1/17/2026", "refused"}, {"17/1/26", "refused"}, {"31 February 2026", "refused"}, {"yesterday", "refused"}, {"17 January 0026", "refused"},
	} {
		got, ok := writtenDay(tt.in)
		if said := got.String(); ok && said != tt.want || !ok && tt.want != "refused" {
			t.Errorf("writtenDay(%q) = %s, %v, want %s", tt.in, said, ok, tt.want)
		}
	}
}

// FuzzWrittenDay: what we print we can read, and what we read we can print.
func FuzzWrittenDay(f *testing.F) {
	for _, s := range []string{"17 January 2026", "17/1/2026", "2026-01-17", "1 May 1999"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, ok := writtenDay(s)
		if !ok && d.Known() {
			t.Fatalf("writtenDay(%q) refuses %v", s, d)
		}
		if again, ok := writtenDay(d.Long()); !ok || again != d {
			t.Fatalf("writtenDay(%q) = %v, which reads back as %v", s, d, again)
		}
	})
}

func TestAddress(t *testing.T) {
	at := address{"/search", url.Values{"q": {"a b"}, "kind": {"action", "decision"}, "from": {""}, "page": {"3"}}}
	for _, tt := range []struct{ name, got, want string }{
		{"one more", at.with("year", "2026").String(), "/search?kind=action&kind=decision&q=a+b&year=2026"},
		{"one less", at.without("kind", "action").String(), "/search?kind=decision&q=a+b"},
		{"the last one less", address{"/search", url.Values{"kind": {"action"}}}.without("kind", "action").String(), "/search"},
		{"instead", at.only("kind", "milestone").String(), "/search?kind=milestone&q=a+b"},
		{"page 4", at.page(4), "/search?kind=action&kind=decision&page=4&q=a+b"},
		{"page 1", at.page(1), "/search?kind=action&kind=decision&q=a+b"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if tt.got != tt.want {
				t.Errorf("address = %s, want %s", tt.got, tt.want)
			}
		})
	}
	if len(at.values["page"]) != 1 {
		t.Error("making other addresses changed the first")
	}
}

func TestParamsRefuse(t *testing.T) {
	many := make([]string, maxValues+1)
	for i := range many {
		many[i] = strings.Repeat("x", i+1)
	}
	for _, tt := range []struct {
		name, field, want string
		values            url.Values
	}{
		{"a long text", "q", "10 characters or fewer", url.Values{"q": {strings.Repeat("x", 11)}}},
		{"a day that does not exist", "from", "real date", url.Values{"from": {"31/4/2026"}}},
		{"no choice of ours", "kind", "one of: action", url.Values{"kind": {"deed"}}},
		{"too many values", "owner", "40 or fewer", url.Values{"owner": many}},
		{"a number out of range", "page", "from 1 to 9", url.Values{"page": {"10"}}},
		{"an unknown name", "", "“colour”", url.Values{"colour": {"red"}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := newParams(tt.values)
			p.text("q", "Words", 10)
			p.date("from", "From")
			p.choices("kind", "Kind", []string{"action"})
			p.list("owner", "Owner")
			p.number("page", "Page", 1, 1, 9)
			p.unknown()
			if len(p.errors) != 1 || p.errors[0].Field != tt.field || !strings.Contains(p.errors[0].Message, tt.want) {
				t.Errorf("errors = %v, want one of %q with %q", p.errors, tt.field, tt.want)
			}
		})
	}
}

func TestPager(t *testing.T) {
	url := func(n int) string { return "/?page=" + string(rune('0'+n%10)) }
	for _, tt := range []struct {
		name                       string
		total, size, current, last int
		want                       string
	}{
		{"one page", 10, 10, 1, 99, "none"},
		{"two pages", 11, 10, 1, 99, "[1] 2 next"},
		{"in the middle", 200, 10, 9, 99, "prev 1 … 8 [9] 10 … 20 next"},
		{"at the end", 30, 10, 3, 99, "prev 1 2 [3]"},
		{"beyond the end", 30, 10, 8, 99, "prev 1 … 3"},
		{"more than can be reached", 5000, 10, 1, 4, "[1] 2 … 4 next"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := drawn(newPager("x", tt.total, tt.size, tt.current, tt.last, url)); got != tt.want {
				t.Errorf("pager = %s, want %s", got, tt.want)
			}
		})
	}
}

func drawn(p *pager) string {
	if p == nil {
		return "none"
	}
	var out []string
	if p.Prev != "" {
		out = append(out, "prev")
	}
	for _, l := range p.Pages {
		switch {
		case l.Number == 0:
			out = append(out, "…")
		case l.Current:
			out = append(out, "["+l.Text+"]")
		default:
			out = append(out, l.Text)
		}
	}
	if p.Next != "" {
		out = append(out, "next")
	}
	return strings.Join(out, " ")
}

func TestCount(t *testing.T) {
	for n, want := range map[int]string{0: "0 papers", 1: "1 paper", 999: "999 papers", 1000: "1,000 papers", 12345678: "12,345,678 papers"} {
		if got := count(n, "paper", "papers"); got != want {
			t.Errorf("count(%d) = %s, want %s", n, got, want)
		}
	}
}
