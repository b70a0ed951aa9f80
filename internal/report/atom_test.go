package report

import (
	"bytes"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/mmcdole/gofeed/atom"
)

// FuzzAtom: whatever minutes say, a feed reader gets the words back and no
// element of theirs.
func FuzzAtom(f *testing.F) {
	f.Add("Rents", "That X & Y be noted")
	f.Add("]]><script>alert(1)</script>", "\x00\x1f\ufffe&#0;")
	f.Fuzz(func(t *testing.T, title, text string) {
		if !utf8.ValidString(title) || !utf8.ValidString(text) {
			t.Skip("texts are UTF-8 by their model")
		}
		var b bytes.Buffer
		at := time.Date(2026, 6, 15, 0, 0, 0, 0, time.UTC)
		err := Atom(&b, Feed{ID: "https://a.example/f", Title: title, Self: "https://a.example/f", Page: "https://a.example/", Updated: at,
			Entries: []FeedEntry{{ID: "https://a.example/1", Title: title, Link: "https://a.example/1", Source: text, Author: title, Text: text, Labels: []string{text}, Updated: at}}})
		if err != nil {
			t.Fatal(err)
		}
		got, err := (&atom.Parser{}).Parse(bytes.NewReader(b.Bytes()))
		if err != nil || len(got.Entries) != 1 {
			t.Fatalf("%v in %s", err, b.Bytes())
		}
		words := func(s string) string { return strings.Join(strings.Fields(xmlText(s)), " ") }
		if e := got.Entries[0]; words(e.Title) != words(title) || words(e.Summary) != words(text) {
			t.Errorf("%q and %q came back as %q and %q", title, text, e.Title, e.Summary)
		}
	})
}
