package indexer

import (
	"reflect"
	"strings"
	"testing"
)

func TestParse(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"words", "budget  parking", `budget parking`},
		{"phrase", `"call in" budget`, `"call in" budget`},
		{"curly quotes", `“call in” budget`, `"call in" budget`},
		{"exclusion", `budget -parking -"car park"`, `budget -parking -"car park"`},
		{"a dash alone", `budget - parking`, `budget parking`},
		{"hyphen inside", `call-in`, `call-in`},
		{"OR", `permits OR fees budget`, `permits OR fees budget`},
		{"OR first and last", `OR permits OR`, `permits`},
		{"excluded alternatives", `-permits OR fees`, `-permits OR fees`},
		{"an alternative cannot be an exclusion", `permits OR -fees`, `permits -fees`},
		{"AND says nothing", `budget AND parking`, `budget parking`},
		{"beginning of a word", `plan*`, `plan*`},
		{"too short a beginning", `p*`, `p`},
		{"no star in front", `*ing`, `ing`},
		{"field", `committee:planning`, `committee:planning`},
		{"field with phrase", `Owner:"Head of Law"`, `owner:"Head of Law"`},
		{"excluded field", `-status:overdue`, `-status:overdue`},
		{"unknown field", `GP:GS colour:red`, `GP:GS colour:red`},
		{"field without value", `committee: planning`, `committee planning`},
		{"a time", `10:30`, `10:30`},
		{"unbalanced quote", `"call in`, `call in`},
		{"unbalanced quote behind", `call in"`, `call in`},
		{"three quotes", `"call in" "budget`, `"call in" budget`},
		{"empty phrase", `"" budget`, `budget`},
		{"brackets", `(permits OR fees) budget`, `permits OR fees budget`},
		{"punctuation around", `budget? ...parking!`, `budget parking`},
		{"signs only", `?? -- ** "" : "-"`, ``},
		{"section", `s.106 s106 £1,200`, `s.106 s106 1,200`},
		{"apostrophe", `children's`, `children's`},
		{"nothing", ``, ``},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := parse(tt.text).String(); got != tt.want {
				t.Errorf("parse(%q) = %s, want %s", tt.text, got, tt.want)
			}
		})
	}
}

func TestParseBoundsClauses(t *testing.T) {
	a := parse(strings.Repeat("a OR b ", 100))
	if a.count() != maxClauses || !a.cut {
		t.Errorf("parse of 200 words: %d atoms, cut %v, want %d, true", a.count(), a.cut, maxClauses)
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{`"call in" -x OR y z*`, `owner:"head of`, `-committee:a"b"c OR "d`, "GP:GS s106 \u201chello\u201d", `-"`, `--a`, `a:b:c`, `OR OR -OR`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		a := parse(text)
		if n := a.count(); n > maxClauses {
			t.Fatalf("%d atoms", n)
		}
		for _, c := range a.clauses {
			if len(c.alts) == 0 {
				t.Fatal("a clause without alternatives")
			}
			for _, at := range c.alts {
				if len(tokens(at.text)) == 0 {
					t.Fatalf("an atom without words: %+v", at)
				}
			}
		}
		again := parse(a.String())
		again.cut = a.cut
		if !reflect.DeepEqual(again, a) {
			t.Fatalf("parse(%q) = %+v\n%s\nagain %+v", text, a, a, again)
		}
	})
}
