package htmltext

import (
	"errors"
	"os"
	"strings"
	"testing"
	"time"

	"arising/internal/doctext"
)

// FuzzRead checks that any bytes give a document that keeps the model's rules,
// or a named refusal, and that the same bytes give the same document again.
func FuzzRead(f *testing.F) {
	for _, name := range []string{"meeting", "item", "decision", "plain"} {
		page, err := os.ReadFile("testdata/" + name + ".html")
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(page))
	}
	f.Add("<table><tr><td>a<table><tr><td>b<td>c</table><td>d</table><ol type=i start=9999999><li>x")
	f.Add("<p>1.\u00a0\u00a0<br><br>(a) x<br>y")
	f.Fuzz(func(t *testing.T, page string) {
		opt := Options{MaxNodes: 20_000, MaxBytes: 100_000, MaxTime: time.Minute}
		d, err := Read(strings.NewReader(page), opt)
		if err != nil {
			if !errors.Is(err, ErrTooLarge) && !errors.Is(err, ErrTooDeep) {
				t.Fatal(err)
			}
			return
		}
		if err := d.Check(); err != nil {
			t.Fatal(err)
		}
		for i, b := range d.Blocks {
			if body := d.Body(b); doctext.Fold(body) != body && b.Kind != doctext.TableRow {
				t.Fatalf("block %d is not folded: %q", i, body)
			}
		}
		again, err := Read(strings.NewReader(page), opt)
		if err != nil || again.Text != d.Text || len(again.Blocks) != len(d.Blocks) {
			t.Fatalf("read twice: %q and %q, %v", d.Text, again.Text, err)
		}
	})
}
