package plaintext

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"arising/internal/doctext"
)

// show prints a document's blocks, one a line: kind, marker, text.
func show(doc *doctext.Document) string {
	var b strings.Builder
	for _, x := range doc.Blocks {
		fmt.Fprintf(&b, "%s %s|%s\n", x.Kind, x.Marker, doc.Body(x))
	}
	return b.String()
}

func TestRead(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"one paragraph to a line", "The Panel met.\nThe Chair spoke for a while about the reservoir and the height of its dam above the village, which had been measured again.\n",
			"paragraph |The Panel met.\nparagraph |The Chair spoke for a while about the reservoir and the height of its dam above the village, which had been measured again.\n"},
		{"hard-wrapped paragraphs", "The Chair spoke at length of the reservoir, its dam and\nthe height above the village. The Reservoir Engineer had\nmeasured it again.\n\nThere was no debate.\n",
			"paragraph |The Chair spoke at length of the reservoir, its dam and the height above the village. The Reservoir Engineer had measured it again.\nparagraph |There was no debate.\n"},
		{"a wrapped clause in an unwrapped text", "c. no change be made to the hours before\nthe strategy has been adopted;\n", "list c.|no change be made to the hours before the strategy has been adopted;\n"},
		{"numbers above their text", "7.\n\nApologies\n\nMinutes:\n\nNone.\n\n(a)\n\nMembers asked why.\n", "list 7.|Apologies\nlabel |Minutes:\nparagraph |None.\nlist (a)|Members asked why.\n"},
		{"no-break blanks behind a number", "1.\u00a0\u00a0\u00a0 That it be noted.\r\n", "list 1.|That it be noted.\n"},
		{"markdown marks", "- 2. Apologies\n- **Tree** budget\n# Parks\n<u>Bold</u> words\n", "list 2.|Apologies\nlist -|Tree budget\nheading |Parks\nparagraph |Bold words\n"},
		{"table of tabs", "Lead\tProject\tDue\nHead of Parks\tFell the elm\tMay\n", "row |Lead | Project | Due\nrow |Head of Parks | Fell the elm | May\n"},
		{"table of pipes", "| Ref | Action |\n|---|---|\n| 1 | Ring the depot |\n", "row |Ref | Action\nrow |1 | Ring the depot\n"},
		{"a number, a tab and a title are no row", "88.\tMinutes\n", "list 88.|Minutes\n"},
		{"pipes left over from a layout table", "||||\nThe report was noted. |\n", "paragraph |The report was noted.\n"},
		{"capitals head items", "109 APOLOGIES FOR ABSENCE\nNone came.\n", "heading |109 APOLOGIES FOR ABSENCE\nparagraph |None came.\n"},
		{"a resolution in capitals is no heading", "RESOLVED THAT IT BE NOTED\n", "paragraph |RESOLVED THAT IT BE NOTED\n"},
		{"a date opens no list", "12 July 2017.\n", "paragraph |12 July 2017.\n"},
		{"a bare number opens a clause only", "1 That the elm be felled.\n14 hectares were sold.\n", "list 1|That the elm be felled.\nparagraph |14 hectares were sold.\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := Read(strings.NewReader(tt.text))
			if err != nil {
				t.Fatal(err)
			}
			if err := doc.Check(); err != nil {
				t.Error(err)
			}
			if got := show(doc); got != tt.want {
				t.Errorf("Read(%q) =\n%swant\n%s", tt.text, got, tt.want)
			}
		})
	}
}

func TestReadPages(t *testing.T) {
	doc, err := Read(strings.NewReader("First page.\n\fSecond page.\n"))
	if err != nil {
		t.Fatal(err)
	}
	if len(doc.Pages) != 2 || doc.Blocks[1].Page != 2 {
		t.Errorf("pages %v, second block on page %d; want two pages", doc.Pages, doc.Blocks[1].Page)
	}
}

func TestReadRefusesEndlessText(t *testing.T) {
	_, err := Read(io.LimitReader(endless{}, MaxBytes+10))
	if !errors.Is(err, ErrTooLarge) {
		t.Errorf("err = %v, want ErrTooLarge", err)
	}
}

type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'a'
	}
	return len(p), nil
}

// FuzzRead checks that any bytes give a document that keeps the model's rules
// and loses no letter or digit.
func FuzzRead(f *testing.F) {
	for _, s := range []string{"1.\n\nApologies\n", "a\tb\tc\n", "| x | y |\n", "(a)\n(b) text\n", "\f\f**bold** <u>x</u>", "•\u00a0item\r\nnext"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		doc, err := Read(strings.NewReader(s))
		if err != nil {
			t.Skip()
		}
		if err := doc.Check(); err != nil {
			t.Fatal(err)
		}
		for _, b := range doc.Blocks {
			if got := doc.Whole(b); got != doctext.Fold(got) && b.Kind != doctext.TableRow {
				t.Errorf("block %q is not folded", got)
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	text := strings.Repeat("12.\n\nTree Budget\n\nMinutes:\n\nThe Chair spoke at length of the elm and its age.\n\n(a) that the elm be felled;\n\n", 2000)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if _, err := Read(strings.NewReader(text)); err != nil {
			b.Fatal(err)
		}
	}
}
