package htmltext

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/net/html"

	"arising/internal/sample"
)

// captured lists the real pages that tests read where they are at hand.
func captured(t testing.TB) []string {
	t.Helper()
	root := sample.Shared(t, "modgov")
	var pages []string
	err := filepath.Walk(root, func(path string, _ os.FileInfo, err error) error {
		if filepath.Ext(path) == ".html" {
			pages = append(pages, path)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return pages
}

// TestEveryWordIsKept compares the words of each real page's #modgov, scripts,
// share menus, hidden words, file sizes and form controls left out by an
// independent walk, with those of the document, in order.
func TestEveryWordIsKept(t *testing.T) {
	for _, path := range captured(t) {
		t.Run(filepath.Base(path), func(t *testing.T) {
			raw, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Contains(raw, []byte(`id="modgov"`)) {
				t.Skip("not a page of Modern.Gov's")
			}
			d, err := Read(bytes.NewReader(raw), Options{})
			if err != nil {
				t.Fatal(err)
			}
			if err := d.Check(); err != nil {
				t.Error(err)
			}
			root, err := html.Parse(bytes.NewReader(raw))
			if err != nil {
				t.Fatal(err)
			}
			text := strings.NewReplacer("•", "", " | ", " ").Replace(d.Text)
			want, got := letters(visible(root)), letters(text)
			if !strings.Contains(got, want) && !subsequence(want, got) {
				t.Errorf("text of %d letters lacks some of the page's %d", len(got), len(want))
			}
		})
	}
}

// visible is the test's own idea of what a reader of the page sees.
func visible(root *html.Node) string {
	scope := root
	for n := range root.Descendants() {
		if attr(n, "id") == "modgov" {
			scope = n
			break
		}
	}
	var b strings.Builder
	var walk func(*html.Node)
	walk = func(n *html.Node) {
		class := " " + attr(n, "class") + " "
		for _, junk := range []string{" mgHide ", " mgFileSize ", " mgSocialShareButton ", " mgHiddenField "} {
			if strings.Contains(class, junk) {
				return
			}
		}
		switch n.Data {
		case "script", "style", "select", "button", "noscript":
			return
		}
		if n.Type == html.TextNode {
			b.WriteString(n.Data)
		}
		for c := range n.ChildNodes() {
			walk(c)
		}
	}
	walk(scope)
	return b.String()
}

func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}

// subsequence reports whether all of want stands in got, in order, with
// something between: the numbers that lists print are not in the page's text.
func subsequence(want, got string) bool {
	i := 0
	for _, r := range []byte(got) {
		if i < len(want) && want[i] == r {
			i++
		}
	}
	return i == len(want)
}
