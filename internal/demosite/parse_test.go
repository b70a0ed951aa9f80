package demosite

import (
	"strings"
	"testing"
	"testing/fstest"
)

func TestReadText(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"paragraphs join their lines", "One\ntwo.\n\nThree.", []string{"One two.", "Three."}},
		{"markers open", "1. a\n2) b\n(3) c\n(a) d\n(ii) e\nii. f\n2.1 g", []string{"1. a", "2) b", "(3) c", "(a) d", "(ii) e", "ii. f", "2.1 g"}},
		{"a year opens nothing", "It was in\n2024. Then", []string{"It was in 2024. Then"}},
		{"bullets", "- a\n* b", []string{"• a", "• b"}},
		{"rows", "| a | b |\n| c | d |", []string{"a  b", "c  d"}},
		{"bold", "**RESOLVED** that", []string{"RESOLVED that"}},
		{"nothing", " \n\n", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, b := range readText(tt.text) {
				got = append(got, b.words())
			}
			if strings.Join(got, "|") != strings.Join(tt.want, "|") {
				t.Errorf("readText(%q) = %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}

func TestBadFilesAreNamed(t *testing.T) {
	const council = "council: Nowhere\n\ncommittee: Cabinet\nid: 1\nmembers:\n"
	for _, tt := range []struct{ name, council, meeting, want string }{
		{"unknown committee", council, "meeting: 8001\ncommittee: 2\ndate: 2025-01-01 10:00\n", `committee "2"`},
		{"bad date", council, "meeting: 8001\ncommittee: 1\ndate: 1 May\n", "1 May"},
		{"no number", council, "committee: 1\n", "want its number"},
		{"unknown part", council, "meeting: 8001\ncommittee: 1\ndate: 2025-01-01 10:00\n\n# 1. A\n[minute]\nx", "[minute]"},
		{"unknown member", "committee: A\nid: 1\nmembers: Councillor B\n", "", "Councillor B"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := New(fstest.MapFS{"council.txt": {Data: []byte(tt.council)}, "programme.csv": {Data: []byte("Ref\n")},
				"meetings/a.txt": {Data: []byte(tt.meeting)}})
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("New reports %v, want something about %s", err, tt.want)
			}
		})
	}
}

// Every word of a text is kept, and what is written as HTML is plain ASCII.
func FuzzReadText(f *testing.F) {
	f.Add("1. One\n   (a) two – “three”\n\n- four\n| five | six |\n## seven")
	f.Fuzz(func(t *testing.T, text string) {
		blocks := readText(text)
		for _, b := range blocks {
			if strings.ContainsRune(b.text, '\n') {
				t.Errorf("block %q holds a line end", b.text)
			}
		}
		for _, r := range word(blocks) {
			if r > 126 {
				t.Fatalf("HTML of %q holds %q", text, r)
			}
		}
	})
}
