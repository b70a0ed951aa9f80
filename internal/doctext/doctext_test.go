package doctext

import "testing"

func TestBuilderKeepsOffsets(t *testing.T) {
	b := NewBuilder("pdf")
	b.StartPage(1)
	b.Add(Block{Kind: Heading}, "  Rents\u00a0 review ")
	b.Add(Block{Kind: ListItem, Marker: "1."}, "That the report\nbe noted.")
	b.Add(Block{Kind: Paragraph}, " \u00a0 ")
	b.StartPage(2)
	b.AddRow(Block{}, []string{"Action", "Head of Housing", ""})
	d := b.Document()
	if err := d.Check(); err != nil {
		t.Fatal(err)
	}
	if want := "Rents review\n1. That the report be noted.\nAction | Head of Housing | "; d.Text != want {
		t.Errorf("Text = %q, want %q", d.Text, want)
	}
	if got := d.Body(d.Blocks[1]); got != "That the report be noted." {
		t.Errorf("Body = %q", got)
	}
	if got := d.CellText(d.Blocks[2].Cells[1]); got != "Head of Housing" {
		t.Errorf("cell = %q", got)
	}
	if p := d.PageAt(d.Blocks[2].Start); p != 2 {
		t.Errorf("page of the row = %d, want 2", p)
	}
	if p := d.PageAt(d.Blocks[2].Start - 2); p != 1 {
		t.Errorf("page before the row = %d, want 1", p)
	}
	if i := d.BlockAt(d.Blocks[1].Body); i != 1 {
		t.Errorf("BlockAt = %d, want 1", i)
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"plain text":               "plain text",
		" a\u00a0\r\n\tb ":         "a b",
		"co\u00adoperate":          "cooperate",
		"\ufeffRESOLVED":           "RESOLVED",
		"a\x00b":                   "a b",
		"bad\xffbyte":              "badbyte",
		"two  blanks":              "two blanks",
		"\u200bzero\u200bwidth":    "zero width",
		"\u202eturned\u2069 about": "turned about",
	} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}
