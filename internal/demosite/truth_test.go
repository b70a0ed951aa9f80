package demosite_test

import (
	"bytes"
	"encoding/csv"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"testing"

	"arising/data"
	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/demosite"

	"github.com/PuerkitoBio/goquery"
	"github.com/ledongthuc/pdf"
)

// readCSV returns the rows of a file of the demonstration as maps by column.
func readCSV(t *testing.T, name string) (out []map[string]string) {
	t.Helper()
	f, err := data.Demo().Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.Comment = '#'
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows[1:] {
		m := map[string]string{}
		for i, cell := range row {
			m[rows[0][i]] = cell
		}
		out = append(out, m)
	}
	return out
}

func fold(text string) string { return strings.Join(strings.Fields(strings.ToLower(text)), " ") }

// minutes returns the text of every item's page by "date number committee".
func minutes(t *testing.T) map[string]string {
	s, out := newSite(t), map[string]string{}
	for at, address := range itemAddresses(t) {
		_, body := get(t, s, address)
		out[at] = fold(parse(t, body).Find("#modgov").Text())
	}
	return out
}

func committeeOf(heading string) string {
	name, _, _ := strings.Cut(heading, " - ")
	if i := strings.LastIndex(name, ", "); i >= 0 {
		name = name[i+2:]
	}
	return name
}

func TestTruthStandsInTheMinutes(t *testing.T) {
	text, projects := minutes(t), map[string]bool{"": true}
	for _, p := range readCSV(t, "programme.csv") {
		projects[p["Ref"]] = true
	}
	rows := readCSV(t, "truth.csv")
	if len(rows) < 30 {
		t.Errorf("truth.csv has %d commitments, want at least 30", len(rows))
	}
	for _, r := range rows {
		at := r["meeting"] + " " + r["item"] + " " + r["committee"]
		if !strings.Contains(text[at], fold(r["quote"])) {
			t.Errorf("%s: %q does not stand in item %s", r["id"], r["quote"], at)
		}
		if shown := r["shown_meeting"] + " " + r["shown_item"] + " " + r["shown_committee"]; shown != "  " && text[shown] == "" {
			t.Errorf("%s: no item %s", r["id"], shown)
		}
		if !strings.Contains(fold(r["quote"]), fold(r["due_expression"])) {
			t.Errorf("%s: %q is not in its quote", r["id"], r["due_expression"])
		}
		if !projects[r["project"]] {
			t.Errorf("%s: project %q is not in programme.csv", r["id"], r["project"])
		}
		for status := range strings.SplitSeq(r["status"], " or ") {
			if !slices.Contains(civic.Statuses, civic.Status(status)) {
				t.Errorf("%s: %q is no status", r["id"], status)
			}
		}
		checkDays(t, r)
	}
}

// checkDays compares the days of a commitment with its fate.
func checkDays(t *testing.T, r map[string]string) {
	t.Helper()
	from, to := day.MustParse(r["due_from"]), day.MustParse(r["due_to"])
	shown := day.MustParse(r["shown_meeting"])
	if from.Known() != to.Known() || from.After(to) {
		t.Errorf("%s: due %s to %s", r["id"], from, to)
	}
	switch fate := r["fate"]; {
	case fate == "kept on time" && shown.After(to), fate == "kept late" && !shown.After(to):
		t.Errorf("%s: %s on %s, due by %s", r["id"], fate, shown, to)
	case (fate == "silent" || fate == "open" || fate == "due") && shown.Known():
		t.Errorf("%s: %s, yet shown on %s", r["id"], fate, shown)
	case fate == "due" && (demosite.AsOf.Before(from) || demosite.AsOf.After(to)):
		t.Errorf("%s: due %s to %s, which does not hold %s", r["id"], from, to, demosite.AsOf)
	case shown.Known() && shown.Before(day.MustParse(r["meeting"])):
		t.Errorf("%s: shown on %s, before it was promised", r["id"], shown)
	}
}

func TestNoNameIsThatOfARealCouncil(t *testing.T) {
	var words []string
	for _, c := range data.Councils() {
		words = append(words, strings.ToLower(c.Name))
	}
	s := newSite(t)
	eachPage(t, func(address string, body []byte) {
		doc := parse(t, body)
		doc.Find(`a[href^="mgCommitteeDetails"], a[href^="mgUserInfo"]`).Each(func(_ int, a *goquery.Selection) {
			for part := range strings.SplitSeq(strings.ToLower(a.Text()), " ") {
				if slices.Contains(words, part) {
					t.Errorf("%s: %q holds the name of a real council", address, a.Text())
				}
			}
		})
	})
	if slices.ContainsFunc(words, func(w string) bool { return strings.Contains(strings.ToLower(s.Council()), w+" ") }) {
		t.Errorf("%q is a real council", s.Council())
	}
}

// textOf returns the words of a PDF without any blanks, which readers place differently.
func textOf(t *testing.T, raw []byte) string {
	t.Helper()
	r, err := pdf.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	for i := 1; i <= r.NumPage(); i++ {
		text, err := r.Page(i).GetPlainText(nil)
		if err != nil {
			t.Fatal(err)
		}
		b.WriteString(text)
	}
	return strings.Join(strings.Fields(b.String()), "")
}

func TestPDFsHoldTheirText(t *testing.T) {
	s := newSite(t)
	for _, tt := range []struct{ name, address, want string }{
		{"minutes", "documents/g8238/minutes.pdf?T=1", "That a progress report on the Better by Design programme be brought to the Forum"},
		{"running foot", "documents/g8238/minutes.pdf?T=1", "Overview and Performance Scrutiny Forum - Thursday 20 June 2024"},
		{"front sheet", "documents/g8238/front.pdf?T=0", "Better by Design - Progress Report"},
		{"pack with report", "documents/g8238/pack.pdf?T=10", "The roof survey has been completed"},
		{"pack with programme", "documents/g8238/pack.pdf?T=10", "Benefits Automation"},
		{"sums are grouped", "documents/g8238/pack.pdf?T=10", "-20,000"},
		{"pack with earlier minutes", "documents/g8241/pack.pdf?T=10", "That a site visit to the Market Hall be arranged before the next meeting."},
		{"blank page", "documents/g8238/pack.pdf?T=10", "This page is intentionally left blank"},
		{"decisions", "documents/g8438/decisions.pdf?T=2", "That the Better by Design programme plan be approved."},
		{"supplement", "documents/b51250/late.pdf?T=9", "should read £6.4 million"},
		{"attachment by number", "mgConvert2PDF.aspx?ID=24031", "It holds twelve projects in six workstreams."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, raw := get(t, s, tt.address)
			got, want := strings.ToLower(textOf(t, raw)), strings.ToLower(strings.Join(strings.Fields(tt.want), ""))
			if !strings.Contains(got, want) {
				t.Errorf("%s does not hold %q:\n%s", tt.address, want, got)
			}
		})
	}
}

// Every paper that a page names as restricted must be nowhere else on the site.
func TestWithheldPapersAreNotServed(t *testing.T) {
	s, ids := newSite(t), map[string]bool{}
	eachPage(t, func(address string, body []byte) {
		if bytes.HasPrefix(body, []byte("%PDF")) {
			return
		}
		for _, a := range parse(t, body).Find(`a[href^="mgReasonsRestricted"]`).EachIter() {
			if u, err := url.Parse(a.AttrOr("href", "")); err == nil && strings.Contains(fold(a.Text()), "why document") {
				ids[u.Query().Get("ID")] = true
			}
		}
	})
	if len(ids) < 5 {
		t.Errorf("%d restricted papers are named, want at least 5", len(ids))
	}
	for id := range ids {
		for _, address := range []string{"documents/s" + id + "/x.pdf", "mgConvert2PDF.aspx?ID=" + id} {
			if code, _ := get(t, s, address); code != http.StatusFound {
				t.Errorf("%s answers %d, want it sent to the error page", address, code)
			}
		}
	}
}
