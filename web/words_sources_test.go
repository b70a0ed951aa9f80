package web

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// notForReaders are the sources whose sentences no page shows: those of the JSON
// interface, feeds, logs and settings, which are English.
var notForReaders = regexp.MustCompile(`^(api.*|openapi.*|page_api|samples.*|metrics.*|embed|follow|sitemap|feed|calendar|web|words.*|assets|middleware|routes.*|deps)\.go$|_test\.go$`)

// outsidePages are beginnings of sentences in other sources that no page shows.
var outsidePages = []string{"BUG:", "render ", "encode ", "page failed", "answer broken off", "error page failed", "no items like it", "commitment ", "read "}

// TestEverySentenceIsInTheCatalogue reads the sources of the pages: each text in
// them that has two words or more is a key, a form or a part of one. So a
// sentence that no sample happens to show cannot stay English unseen.
func TestEverySentenceIsInTheCatalogue(t *testing.T) {
	all := "\n" + strings.Join(append(wordLines(t, "words/en.txt"), wordLines(t, "words/forms.txt")...), "\n") + "\n"
	all += strings.ToLower(all)
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		if notForReaders.MatchString(name) {
			continue
		}
		fset := token.NewFileSet()
		f, err := parser.ParseFile(fset, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.ImportSpec, *ast.Field:
				return false
			case *ast.CallExpr: // names of addresses, expressions, what is logged
				if fun, ok := n.Fun.(*ast.SelectorExpr); ok && (strings.HasSuffix(fun.Sel.Name, "Context") || fun.Sel.Name == "MustCompile" || fun.Sel.Name == "Format" || fun.Sel.Name == "Errorf" || fun.Sel.Name == "New") {
					return false
				}
			case *ast.BasicLit:
				for _, said := range sentencesIn(n) {
					if !strings.Contains(all, said) && !strings.Contains(all, strings.ToLower(said)) {
						t.Errorf("%s: %q is neither in words/en.txt nor in words/forms.txt", fset.Position(n.Pos()), said)
					}
				}
			}
			return true
		})
	}
}

var fillIns = regexp.MustCompile(`%[+#]?\w|[“”(]`)

// sentencesIn are the stretches of words in a literal between what Sprintf fills in.
func sentencesIn(l *ast.BasicLit) (out []string) {
	text, err := strconv.Unquote(l.Value)
	if l.Kind != token.STRING || err != nil || strings.ContainsAny(text, "<>{}/=") || strings.Contains(text, "ma-") {
		return nil
	}
	for _, begin := range outsidePages {
		if strings.HasPrefix(text, begin) {
			return nil
		}
	}
	for _, said := range fillIns.Split(text, -1) {
		if said = strings.Trim(said, " ,;:.)"); regexp.MustCompile(`\pL{2,} \pL{2,}`).MatchString(said) {
			out = append(out, said)
		}
	}
	return out
}

// TestReasonsAreInTheCatalogue reads the sources that say why a later item or a
// programme is tied to a commitment: what they return or append in words is a
// form here, so that a new reason is not English on a Welsh page.
func TestReasonsAreInTheCatalogue(t *testing.T) {
	all := strings.ToLower(strings.Join(append(wordLines(t, "words/en.txt"), wordLines(t, "words/forms.txt")...), "\n"))
	files, err := filepath.Glob("../internal/link/*.go")
	if err != nil || len(files) == 0 {
		t.Fatal("no sources of reasons", err)
	}
	checked := 0
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		fset := token.NewFileSet()
		f, err := parser.ParseFile(fset, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, l := range reasonsIn(f) {
			for _, said := range sentencesIn(l) {
				if checked++; !strings.Contains(all, strings.ToLower(said)) {
					t.Errorf("%s: %q is not in words/forms.txt", fset.Position(l.Pos()), said)
				}
			}
		}
	}
	if checked < 30 {
		t.Errorf("%d reasons were found, which cannot be all", checked)
	}
}

// reasonsIn are the texts that a file returns, or appends to reasons.
func reasonsIn(f *ast.File) (out []*ast.BasicLit) {
	texts := func(e ast.Expr) {
		for {
			b, ok := e.(*ast.BinaryExpr)
			if !ok {
				break
			}
			e = b.X // a text that names follow
		}
		if l, ok := e.(*ast.BasicLit); ok && l.Kind == token.STRING {
			out = append(out, l)
		}
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ReturnStmt:
			for _, r := range n.Results {
				texts(r)
			}
		case *ast.AssignStmt:
			if s, ok := n.Lhs[0].(*ast.SelectorExpr); !ok || s.Sel.Name != "Reasons" {
				return true
			}
			for _, r := range n.Rhs {
				ast.Inspect(r, func(n ast.Node) bool {
					if c, ok := n.(*ast.CallExpr); ok {
						for _, a := range c.Args {
							texts(a)
						}
					}
					return true
				})
			}
		}
		return true
	})
	return out
}
