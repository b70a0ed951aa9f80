package web

import (
	"context"
	"html"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/language"

	"arising/internal/civic"
	"arising/internal/doctext"
	"arising/internal/search"
)

// bracketed is a language that says everything in English between ⟦ and ⟧: what
// stands outside them on a page was not looked up.
func bracketed(t *testing.T) *catalogue {
	c := &catalogue{tag: language.English, exact: map[string]string{}, nouns: map[string]noun{}}
	for _, name := range []string{"words/en.txt", "words/forms.txt"} {
		for _, line := range wordLines(t, name) {
			if one, many, ok := strings.Cut(line, " | "); ok {
				c.add(line, "⟦"+one+"⟧, 2 ⟦"+many+"⟧")
			} else {
				c.add(line, "⟦"+line+"⟧")
			}
		}
	}
	sortForms(c.forms)
	return c
}

// noWords are elements whose words are no sentences of ours.
var (
	noWords  = regexp.MustCompile(`(?s)<script.*?</script>|<code.*?</code>|<pre.*?</pre>|<mark>.*?</mark>|<(?:p|span|h\d|dl|div)[^>]* lang="en-GB".*?</(?:p|span|h\d|dl|div)>|<h3[^>]*id="type-.*?</h3>`)
	inTags   = regexp.MustCompile(`(?:aria-label|placeholder|title|alt)="([^"]*)"`)
	anyTag   = regexp.MustCompile(`<[^>]*>`)
	bracket  = regexp.MustCompile(`⟦[^⟦⟧]*⟧`)
	anyWord  = regexp.MustCompile(`\pL{2,}`)
	addressy = regexp.MustCompile(`https?://\S+|\S+@\S+|Matters Arising|English|Cymraeg|samples|r0000\w+|[0-9a-f]{12,}|\d+(am|pm)`)
)

// TestEveryWordIsLookedUp renders every page of the samples in the bracketed
// language: what stands outside brackets must be words of the council or of the
// reader. So must the pages be that only the demonstration has.
func TestEveryWordIsLookedUp(t *testing.T) {
	opt := SampleOptions()
	opt.Rate = -1
	theirs := saidByCouncil(t, opt)
	for _, store := range []Store{opt.Store, &samples{}} {
		opt.Store = store
		s := New(opt)
		s.pages.page[welsh] = parsePages(s.static, speaker{lang: welsh, words: bracketed(t)})
		for _, path := range samplePaths(t) {
			w := get(t, s.Handler(), path, "Accept-Language", "cy")
			if strings.Contains(path, "lang=") || strings.HasPrefix(path, "/originals/") || path == docsPath || !strings.Contains(w.Header().Get("Content-Type"), "html") {
				continue
			}
			for _, said := range unbracketed(w.Body.String(), theirs) {
				t.Errorf("%s says %q, which no language but English has", path, said)
			}
		}
	}
}

// unbracketed finds the texts of a page that are neither ours nor theirs.
func unbracketed(page string, theirs string) []string {
	for _, m := range regexp.MustCompile(`<span lang="en-GB">(.*?)</span>`).FindAllStringSubmatch(page, -1) {
		if said := html.UnescapeString(m[1]); anyWord.MatchString(said) && !strings.Contains(theirs, said) {
			return []string{said + " (marked as English)"}
		}
	}
	page = noWords.ReplaceAllString(page, "\x00")
	texts := strings.Split(anyTag.ReplaceAllString(page, "\x00"), "\x00")
	for _, m := range inTags.FindAllStringSubmatch(page, -1) {
		texts = append(texts, m[1])
	}
	var out []string
	for _, said := range texts {
		for said = html.UnescapeString(said); bracket.MatchString(said); {
			said = bracket.ReplaceAllString(said, "\x00")
		}
		said = addressy.ReplaceAllString(said, "\x00")
		for _, part := range strings.FieldsFunc(said, func(r rune) bool { return r == 0 || strings.ContainsRune("“”()·,.:;…–", r) }) {
			if part = strings.TrimFunc(part, unicode.IsSpace); anyWord.MatchString(part) && !strings.Contains(theirs, part) {
				out = append(out, said)
				break
			}
		}
	}
	return out
}

// saidByCouncil is all that the samples say in a council's words, and what the
// addresses of the samples ask for.
func saidByCouncil(t *testing.T, opt Options) string {
	t.Helper()
	var b strings.Builder
	textsIn(reflect.ValueOf(opt.Store), &b)
	hits, err := opt.Search.Search(context.Background(), search.Query{Text: "shops", Limit: 100})
	if err != nil {
		t.Fatal(err)
	}
	textsIn(reflect.ValueOf(hits.Hits), &b)
	textsIn(reflect.ValueOf(hits.Facets), &b)
	gone, err := opt.Store.Commitments(context.Background(), civic.CommitmentFilter{Record: "r0000000000000098"})
	if err != nil {
		t.Fatal(err)
	}
	textsIn(reflect.ValueOf(gone), &b)
	for _, p := range samplePaths(t) {
		b.WriteString(strings.NewReplacer("+", " ", "%22", `"`).Replace(p) + "\n")
	}
	for _, d := range opt.Store.(*samples).texts {
		b.WriteString(strings.Join(strings.Fields(d.Text), " ") + "\n" + d.Text + "\n")
	}
	return b.String()
}

// textsIn writes every text below v that is not a word of ours.
func textsIn(v reflect.Value, b *strings.Builder) {
	switch v.Kind() {
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			textsIn(v.Elem(), b)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			textsIn(v.Field(i), b)
		}
	case reflect.Slice, reflect.Array:
		for i := range v.Len() {
			textsIn(v.Index(i), b)
		}
	case reflect.Map:
		for _, k := range v.MapKeys() {
			textsIn(k, b)
			textsIn(v.MapIndex(k), b)
		}
	case reflect.String:
		switch v.Type() {
		case reflect.TypeFor[civic.Status](), reflect.TypeFor[civic.Outcome](), reflect.TypeFor[civic.RecordKind](), reflect.TypeFor[civic.EvidenceKind](),
			reflect.TypeFor[civic.DocumentKind](), reflect.TypeFor[civic.ChangeKind](), reflect.TypeFor[doctext.Kind]():
		default:
			b.WriteString(v.String() + "\n")
		}
	}
}

// TestForms shows how a sentence finds its form, and what it does not take for one.
func TestForms(t *testing.T) {
	for _, tt := range []struct{ name, said, want string }{
		{"a day", "17 January 2017", "17 Ionawr 2017"},
		{"a moment", "3 June 2026, 2:05pm", "3 Mehefin 2026, 2:05pm"},
		{"one", "1 page", "1 dudalen"},
		{"two", "2 meetings", "2 gyfarfod"},
		{"three", "3 papers", "3 phapur"},
		{"six", "6 pages", "6 thudalen"},
		{"many", "1,234 meetings", "1,234 cyfarfod"},
		{"a list of counts", "2 decisions, 1 action and 3 milestones", "2 benderfyniad, 1 cam gweithredu a 3 carreg filltir"},
		{"a due", "January to March 2026", "Ionawr hyd Mawrth 2026"},
		{"how a due was read", "“in 6 months’ time”, counted from 17 January 2017; comes back every month", "“in 6 months’ time”, wedi’i gyfrif o 17 Ionawr 2017; daw yn ôl bob mis"},
		{"a name that holds a joint", "Recorded by Housing, Health. Due: by 3 May 2026.", "Cofnodwyd gan Housing, Health. Yn ddyledus: erbyn 3 Mai 2026."},
		{"two sentences", "Not confirmed by a person. Later than the day on which this is judged.", "Heb ei gadarnhau gan berson. Yn ddiweddarach na’r diwrnod y bernir hyn arno."},
		{"a search", "items and pages with “arts and crafts” and fees, in Parks, Trees and Verges or Cabinet, newest first",
			"eitemau a thudalennau gyda “arts and crafts” a fees, yn Parks, Trees a Verges neu Cabinet, y diweddaraf yn gyntaf"},
		{"a reason", "the body it was to come to: Audit Committee", "y corff yr oedd i ddod ato: Audit Committee"},
		{"a sentence of nobody", "Nobody ever wrote this sentence.", "Nobody ever wrote this sentence."},
	} {
		if got := newSpeaker(welsh).plain(tt.said); got != tt.want {
			t.Errorf("%s: %q = %q, want %q", tt.name, tt.said, got, tt.want)
		}
	}
	if got := newSpeaker(welsh).sentence("Nobody ever wrote <this>."); got != `<span lang="en-GB">Nobody ever wrote &lt;this&gt;.</span>` {
		t.Errorf("English on a Welsh page is %s", got)
	}
}

// FuzzForms: whatever a council says, looking for a form ends soon, and words
// that are no form's own come back whole.
func FuzzForms(f *testing.F) {
	for _, s := range []string{"a, b; c and d or e. f", strings.Repeat("2 days, ", 200), "{ours.1}, {ours.2}", "", "“”, counted from 1 May 2026", strings.Repeat("x and ", 330)} {
		f.Add(s)
	}
	c := catalogues[welsh]
	f.Fuzz(func(t *testing.T, s string) {
		work := translation{catalogue: c, failed: map[string]bool{}}
		said, ok := work.of(s)
		if work.tries > 2*mostTries {
			t.Errorf("%q took %d tries", s, work.tries)
		}
		if ok && said == "" && s != "" {
			t.Errorf("%q is said as nothing", s)
		}
		if got := newSpeaker(welsh).sentence(s); !ok && s != "" && !strings.Contains(string(got), `lang="en-GB"`) {
			t.Errorf("%q is not marked: %s", s, got)
		}
	})
}
