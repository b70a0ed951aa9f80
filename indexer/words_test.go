package indexer

import (
	"fmt"
	"strings"
	"testing"
)

// show writes tokens as "word@place", joined ones with a plus.
func show(ts []token) string {
	var parts []string
	for _, t := range ts {
		s := fmt.Sprintf("%s@%d", t.word, t.pos)
		if t.joined {
			s = "+" + s
		}
		parts = append(parts, s)
	}
	return strings.Join(parts, " ")
}

func TestTokens(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"plain", "The budget, 2025", "the@1 budget@2 2025@3"},
		{"hyphen", "call-in now", "call@1 in@2 +callin@1 now@3"},
		{"two words that are one", "the call in of", "the@1 call@2 +callin@2 in@3 of@4"},
		{"a form of it", "called in", "called@1 +calledin@1 in@2"},
		{"one word", "callin", "callin@1"},
		{"acronym with colon", "GP:GS", "gp@1 gs@2 +gpgs@1"},
		{"section", "s106 and s.106", "s106@1 and@2 s@3 106@4 +s106@3"},
		{"ampersand", "R&D", "r@1 d@2 +rd@1"},
		{"year", "2024/25", "2024@1 25@2 +202425@1"},
		{"decimal and thousand", "3.5 1,200", "3.5@1 1200@2"},
		{"money", "£1.2m", "1.2m@1"},
		{"owner's s", "Children’s children's", "children@1 children@2"},
		{"apostrophe inside", "don't O'Neill", "dont@1 oneill@2"},
		{"accents", "Tŷ Café", "ty@1 cafe@2"},
		{"long chains are addresses", "www.a.b.c.example", "www@1 a@2 b@3 c@4 example@5"},
		{"end of sentence", "noted.The", "noted@1 the@2 +notedthe@1"},
		{"quotes", "'noted'", "noted@1"},
		{"bytes that are no text", "a\xffb", "a@1 b@2"},
		{"nothing", " -- ", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := show(tokens(tt.text)); got != tt.want {
				t.Errorf("tokens(%q) = %s, want %s", tt.text, got, tt.want)
			}
		})
	}
}

func TestStem(t *testing.T) {
	for _, group := range []string{"report reports reported reporting", "recommend recommended recommends", "parking parked parks"} {
		words := strings.Fields(group)
		for _, w := range words[1:] {
			if stem(w) != stem(words[0]) {
				t.Errorf("stem(%q) = %q, want %q as of %q", w, stem(w), stem(words[0]), words[0])
			}
		}
	}
}

func FuzzTokens(f *testing.F) {
	for _, s := range []string{"call-in, the O'Neill's £1,200.50 2024/25", "a\xff-b call in", "ǅ’s İ.1.2"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		last := token{}
		for _, tok := range tokens(s) {
			switch {
			case tok.word == "" || len(tok.word) > maxWordBytes:
				t.Fatalf("word %q", tok.word)
			case tok.start < 0 || tok.end > len(s) || tok.start >= tok.end:
				t.Fatalf("%+v lies outside a text of %d bytes", tok, len(s))
			case !tok.joined && (tok.start < last.end || tok.pos != last.pos+1):
				t.Fatalf("%+v after %+v", tok, last)
			case tok.joined && tok.pos > last.pos+1:
				t.Fatalf("joined %+v after %+v", tok, last)
			}
			if !tok.joined {
				last = tok
			}
		}
	})
}
