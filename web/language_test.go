package web

import (
	"strings"
	"testing"
)

func TestLanguageOfAPage(t *testing.T) {
	h := New(SampleOptions()).Handler()
	for _, tt := range []struct{ name, path, accept, lang, says string }{
		{"asked for by nobody", "/outstanding", "", "en-GB", "What is outstanding"},
		{"by the browser", "/outstanding", "cy-GB,cy;q=0.9,en;q=0.5", "cy", "Beth sydd heb ei gyflawni"},
		{"by the browser, second to English", "/outstanding", "en-GB,en;q=0.9,cy;q=0.8", "en-GB", "What is outstanding"},
		{"by a browser that wants neither", "/outstanding", "fr", "en-GB", "What is outstanding"},
		{"by the address against the browser", "/outstanding?lang=en", "cy", "en-GB", "What is outstanding"},
		{"by the address", "/outstanding?lang=cy", "en", "cy", "Beth sydd heb ei gyflawni"},
		{"a language we do not have", "/outstanding?lang=fr", "", "en-GB", "What is outstanding"},
		{"nonsense", "/outstanding", strings.Repeat("cy,", 500), "en-GB", "What is outstanding"},
		{"an error", "/nope?lang=cy", "", "cy", "Heb ganfod y dudalen"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := get(t, h, tt.path, "Accept-Language", tt.accept)
			page := checkHTML(t, tt.path, w.Body.String())
			if w.Header().Get("Content-Language") != tt.lang || !strings.Contains(w.Body.String(), `<html lang="`+tt.lang+`"`) || !strings.Contains(page.text, tt.says) {
				t.Errorf("%s for %q is in %q, want %q with %q", tt.path, tt.accept, w.Header().Get("Content-Language"), tt.lang, tt.says)
			}
			if !strings.Contains(w.Header().Get("Vary"), "Accept-Language") {
				t.Error("a store between could hand it to readers of another language")
			}
		})
	}
}

// TestLanguageIsCarriedOn: who chose Welsh by the address stays in Welsh, by
// every link and form; what is still English is marked, and what the council
// said is left as it is.
func TestLanguageIsCarriedOn(t *testing.T) {
	h := New(SampleOptions()).Handler()
	body := get(t, h, "/outstanding?lang=cy&status=overdue").Body.String()
	for _, l := range checkHTML(t, "cy", body).links {
		if strings.HasPrefix(l, "/") && !strings.HasPrefix(l, "/assets/") && !strings.HasPrefix(l, "/api/") && !strings.Contains(l, "lang=") {
			t.Errorf("%s leads out of the language", l)
		}
	}
	for _, want := range []string{`name="lang" value="cy"`, `“The Head of Place undertook`, `Hwyr`,
		`href="/outstanding?lang=en&amp;status=overdue" lang="en-GB" hreflang="en-GB">English</a>`} {
		if !strings.Contains(body, want) {
			t.Errorf("the Welsh page lacks %s", want)
		}
	}
	if plain := get(t, h, "/outstanding").Body.String(); strings.Contains(plain, "lang=en") && !strings.Contains(plain, "lang=cy") || strings.Contains(plain, `name="lang"`) {
		t.Error("an English page carries a language that nobody chose")
	}
}

func TestCarried(t *testing.T) {
	for _, tt := range []struct{ name, at, want string }{
		{"a path", "/people", "/people?lang=cy"},
		{"with a query", "/search?q=a&amp;page=2", "/search?q=a&amp;page=2&amp;lang=cy"},
		{"with a fragment", "/help#statuses", "/help?lang=cy#statuses"},
		{"the other language", "/help?lang=en", "/help?lang=en"},
		{"a style sheet", "/assets/1/site.css", "/assets/1/site.css"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := carried(tt.at, welsh); got != tt.want {
				t.Errorf("carried(%s) = %s, want %s", tt.at, got, tt.want)
			}
		})
	}
}
