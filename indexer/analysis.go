package indexer

import (
	"strings"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/registry"
	"github.com/blevesearch/snowballstem"
	"github.com/blevesearch/snowballstem/english"
)

// The analyzers of our own. Bleve's English analyzer drops stop words, so that
// the phrase "come from" would match every "come".
const (
	exactAnalyzer = "arising_exact" // every word as it is, for phrases and beginnings of words
	stemAnalyzer  = "arising_stem"  // stems without stop words, for single words
)

func init() {
	for name, f := range map[string]analyze{exactAnalyzer: exactStream, stemAnalyzer: stemStream} {
		err := registry.RegisterAnalyzer(name, func(map[string]any, *registry.Cache) (analysis.Analyzer, error) { return f, nil })
		if err != nil {
			panic("BUG: " + err.Error())
		}
	}
}

// analyze is an analysis.Analyzer.
type analyze func(text string) analysis.TokenStream

func (f analyze) Analyze(text []byte) analysis.TokenStream { return f(string(text)) }

func exactStream(text string) analysis.TokenStream {
	return stream(tokens(text), func(t token) string { return t.word })
}

func stemStream(text string) analysis.TokenStream {
	return stream(tokens(text), func(t token) string {
		if stopWord(t) {
			return ""
		}
		return t.stem()
	})
}

// stream makes Bleve's tokens of ours; a token whose term is empty is left out.
// Bleve is not told the bytes: phrases need only the places, extracts are made
// by a marker, and the index is 8 % smaller without.
func stream(in []token, term func(token) string) analysis.TokenStream {
	made := make([]analysis.Token, len(in))
	out := make(analysis.TokenStream, 0, len(in))
	for i, t := range in {
		w := term(t)
		if w == "" {
			continue
		}
		made[i] = analysis.Token{Term: []byte(w), Position: t.pos, Type: analysis.AlphaNumeric}
		out = append(out, &made[i])
	}
	return out
}

// stem returns what the forms of an English word have in common, by the
// Snowball algorithm: "reporting" and "reports" are "report".
func stem(word string) string {
	env := snowballstem.NewEnv(word)
	english.Stem(env)
	return env.Current()
}

// stem returns the stem of t, or of the word that it is a form of.
func (t token) stem() string {
	if t.base != "" {
		return stem(t.base)
	}
	return stem(t.word)
}

// stopWords say nothing about what an item is about; a question of several
// words does not ask for them. Every phrase does.
var stopWords = func() map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(`a an and are as at be been but by for from had has have he her his if in into is it its
		no nor not of on or our she so such that the their them then there these they this to was were what when which who will with`) {
		m[w] = true
	}
	return m
}()

// stopWord reports whether t is one. "IT" and "WHO" in capitals are not.
func stopWord(t token) bool { return stopWords[t.word] && !t.caps }
