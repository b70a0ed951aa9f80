package web

import (
	"go/ast"
	"go/parser"
	"go/token"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"text/template/parse"
	"time"

	"arising/internal/civic"
	"arising/internal/golden"
)

// TestAllWordsAreListed renders every page and lists what it says that is ours:
// that is what there is to translate. Run it with -update after changing words.
func TestAllWordsAreListed(t *testing.T) {
	forms := wordLines(t, "words/forms.txt")
	all := wordsOfPages(t)
	for _, f := range forms {
		delete(all, f)
		delete(all, upperFirst(f))
	}
	golden.Check(t, "words/en.txt", "# All words of the pages, in English, but for those of words/forms.txt. Written by a test; see words.go.\n"+
		strings.Join(slices.Sorted(maps.Keys(all)), "\n")+"\n")
	for _, f := range forms {
		all[f] = true
	}
	translated := map[string]string{}
	key := ""
	for _, line := range wordLines(t, "words/cy.txt") {
		if said, ok := strings.CutPrefix(line, "\t"); ok {
			translated[key] = said
			continue
		}
		if key = line; translated[key] != "" {
			t.Errorf("words/cy.txt translates %q twice", key)
		}
	}
	for key, said := range translated {
		if !all[key] && !all[lowerFirst(key)] {
			t.Errorf("words/cy.txt translates %q, which no page says", key)
		}
		if strings.Count(key, "%s") != strings.Count(said, "%s") || !slices.Equal(slots(key), slots(said)) {
			t.Errorf("%q and %q take different values", key, said)
		}
	}
	for key := range all {
		if translated[key] == "" && translated[lowerFirst(key)] == "" {
			t.Errorf("words/cy.txt lacks %q", key)
		}
	}
	t.Logf("%d words and sentences, %d of them with parts, %d in Welsh", len(all), len(catalogues[welsh].forms), len(translated))
}

func slots(s string) []string { return slices.Sorted(slices.Values(slotIn.FindAllString(s, -1))) }

// wordLines are the lines of a list of words, without remarks.
func wordLines(t *testing.T, name string) (out []string) {
	t.Helper()
	b, err := wordFiles.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(b)) {
		if line = strings.TrimSuffix(line, "\n"); line != "" && !strings.HasPrefix(line, "#") {
			out = append(out, line)
		}
	}
	return out
}

func wordsOfPages(t *testing.T) map[string]bool {
	t.Helper()
	keys, literal := map[string]bool{}, literals(t)
	for _, st := range civic.Statuses {
		keys[string(st)] = true // as a list says what it holds
	}
	for m := range 12 {
		keys[time.Month(m+1).String()] = true // of dates
		keys[time.Month(m + 1).String()[:3]] = true
	}
	opt := SampleOptions()
	opt.Rate = -1
	for _, store := range []Store{opt.Store, &samples{}} {
		opt.Store = store
		s := New(opt)
		s.pages = parseSpoken(s.static, func(key string, ours bool) {
			if ours || literal[key] {
				keys[key] = true
			}
		})
		for _, path := range samplePaths(t) {
			get(t, s.Handler(), path)
		}
		for _, set := range s.pages.page[english] {
			for _, tmpl := range set.Templates() {
				if tmpl.Tree != nil {
					literalCalls(tmpl.Tree.Root, keys)
				}
			}
		}
	}
	delete(keys, "")
	return keys
}

// literals are the texts that stand in our own sources, but for the samples.
func literals(t *testing.T) map[string]bool {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]bool{}
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") || strings.HasPrefix(name, "samples") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if pair, ok := n.(*ast.KeyValueExpr); ok {
				if key, ok := pair.Key.(*ast.BasicLit); ok && key.Value == `"@type"` {
					return false // a word of schema.org
				}
			}
			if l, ok := n.(*ast.BasicLit); ok && l.Kind == token.STRING {
				if s, err := strconv.Unquote(l.Value); err == nil && strings.ContainsAny(s, "abcdefghijklmnopqrstuvwxyz") {
					out[s] = true
				}
			}
			return true
		})
	}
	return out
}

// wordArgs says which arguments of a template's functions are words of ours.
var wordArgs = map[string][]int{"t": {1}, "tm": {1}, "nav": {3}, "input": {2, 3}, "choose": {2, 3}}

// literalCalls finds words that no sample page happens to say.
func literalCalls(n parse.Node, keys map[string]bool) {
	switch n := n.(type) {
	case *parse.ListNode:
		if n != nil {
			for _, one := range n.Nodes {
				literalCalls(one, keys)
			}
		}
	case *parse.ActionNode:
		literalCalls(n.Pipe, keys)
	case *parse.TemplateNode:
		literalCalls(n.Pipe, keys)
	case *parse.IfNode:
		literalBranch(&n.BranchNode, keys)
	case *parse.RangeNode:
		literalBranch(&n.BranchNode, keys)
	case *parse.WithNode:
		literalBranch(&n.BranchNode, keys)
	case *parse.PipeNode:
		if n == nil {
			return
		}
		for _, c := range n.Cmds {
			if f, ok := c.Args[0].(*parse.IdentifierNode); ok {
				if f.Ident == "count" {
					keys[c.Args[2].(*parse.StringNode).Text+" | "+c.Args[3].(*parse.StringNode).Text] = true
				}
				for _, i := range wordArgs[f.Ident] {
					if i < len(c.Args) {
						if s, ok := c.Args[i].(*parse.StringNode); ok {
							keys[s.Text] = true
						}
					}
				}
			}
			for _, a := range c.Args {
				literalCalls(a, keys)
			}
		}
	}
}

func literalBranch(n *parse.BranchNode, keys map[string]bool) {
	literalCalls(n.Pipe, keys)
	literalCalls(n.List, keys)
	literalCalls(n.ElseList, keys)
}

var (
	codeAndTags = regexp.MustCompile(`(?s)<code>.*?</code>|<pre>.*?</pre>|<[^>]*>|&\w+;`)
	wordsInTags = regexp.MustCompile(`(?:aria-label|title|alt|placeholder)="[^"\x00]*[A-Za-z]`)
)

// TestNoWordsOutsideTheCatalogue: what a template says by itself cannot be
// translated. The service's name is a name.
func TestNoWordsOutsideTheCatalogue(t *testing.T) {
	for name, set := range parseTemplates(shipped).page[english] {
		for _, tmpl := range set.Templates() {
			if tmpl.Tree == nil {
				continue
			}
			raw := strings.ReplaceAll(flat(tmpl.Tree.Root), "Matters Arising", "")
			for _, said := range wordsInTags.FindAllString(raw, -1) {
				t.Errorf("%s, %s: %q is said outside {{t …}}", name, tmpl.Name(), said)
			}
			for _, said := range strings.Split(codeAndTags.ReplaceAllString(raw, "\x00"), "\x00") {
				if regexp.MustCompile(`[A-Za-z]`).MatchString(said) {
					t.Errorf("%s, %s: %q is said outside {{t …}}", name, tmpl.Name(), strings.TrimSpace(said))
				}
			}
		}
	}
}

// flat is the text of a template with a mark for all that it works out.
func flat(n parse.Node) string {
	switch n := n.(type) {
	case *parse.ListNode:
		var b strings.Builder
		if n != nil {
			for _, one := range n.Nodes {
				b.WriteString(flat(one))
			}
		}
		return b.String()
	case *parse.TextNode:
		return string(n.Text)
	case *parse.IfNode:
		return flat(n.List) + flat(n.ElseList)
	case *parse.RangeNode:
		return flat(n.List) + flat(n.ElseList)
	case *parse.WithNode:
		return flat(n.List) + flat(n.ElseList)
	}
	return "\x00"
}
