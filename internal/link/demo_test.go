package link_test

import (
	"encoding/csv"
	"fmt"
	"io/fs"
	"path"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"arising/data"
	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/link"
	"arising/internal/when"
)

// today is the day on which the demonstration council's truth is told.
var today = day.MustParse("2026-06-15")

var demoBodies = map[string]string{"forum": "Overview and Performance Scrutiny Forum", "panel": "Customer and Community Scrutiny Panel", "cabinet": "Cabinet",
	"audit": "Audit and Standards Committee", "council": "Council"}

func bodyID(name string) civic.CommitteeID { return civic.CommitteeID("q-" + civic.Slug(name)) }

// demoMeetings reads the demonstration council's papers as far as linking needs them.
func demoMeetings(t *testing.T) (items []link.Item, sittings []civic.Sitting) {
	t.Helper()
	files, err := fs.Glob(data.Demo(), "meetings/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no meetings: %v", err)
	}
	for _, f := range files {
		b, err := fs.ReadFile(data.Demo(), f)
		if err != nil {
			t.Fatal(err)
		}
		head, text, _ := strings.Cut(string(b), "\n\n")
		body := demoBodies[strings.SplitN(path.Base(f), "-", 2)[0]]
		date := day.MustParse(regexp.MustCompile(`(?m)^date: (\S+)`).FindStringSubmatch(head)[1])
		state := regexp.MustCompile(`(?m)^state: (\S+)`).FindStringSubmatch(head)[1]
		sittings = append(sittings, civic.Sitting{Council: "q", Committee: bodyID(body), Name: body, Date: date, AgendaHeld: state != "announced", Cancelled: state == "cancelled"})
		if state != "cancelled" && !date.After(today) {
			items = append(items, demoItems(text, body, date)...)
		}
	}
	return items, sittings
}

var demoHead = regexp.MustCompile(`(?m)^# (?:(\d+)\. )?(.*)$`)

func demoItems(text, body string, date day.Date) (out []link.Item) {
	heads := demoHead.FindAllStringSubmatchIndex("\n"+text, -1)
	text = "\n" + text
	for i, h := range heads {
		end := len(text)
		if i+1 < len(heads) {
			end = heads[i+1][0]
		}
		it := link.Item{Body: bodyID(body), BodyName: body, Date: date, Title: text[h[4]:h[5]]}
		if h[2] >= 0 {
			it.Number = text[h[2]:h[3]]
		}
		it.ID = civic.ItemID(fmt.Sprintf("%s-%s-%d", civic.Slug(body), date, i))
		keep := false
		for line := range strings.Lines(text[h[1]:end]) {
			if strings.HasPrefix(line, "[") {
				keep = strings.HasPrefix(line, "[minutes]") || strings.HasPrefix(line, "[decision]")
				continue
			}
			if keep {
				it.Minutes += strings.ReplaceAll(line, "**", "")
			}
		}
		for _, p := range strings.Split(it.Minutes, "\n\n") {
			p = strings.TrimPrefix(p, "RESOLVED – ")
			if strings.Contains(p, "be ") && (strings.HasPrefix(p, "That ") || regexp.MustCompile(`^(\d+\.|\([a-z]+\)|that) `).MatchString(p)) {
				it.Records = append(it.Records, civic.Record{Kind: civic.Decision, Quote: strings.Join(strings.Fields(p), " "), Verb: demoVerb(p, "")})
			}
		}
		out = append(out, it)
	}
	return out
}

// demoVerb reads the verb of a clause roughly; the extractor does it better.
func demoVerb(quote, owner string) civic.Verb {
	low := strings.ToLower(quote)
	switch {
	case strings.Contains(low, "recommended to") || owner == "Cabinet" || owner == "Council":
		return civic.VerbRecommend
	case strings.Contains(low, "be deferred"):
		return civic.VerbDefer
	case strings.Contains(low, "be noted") || strings.Contains(low, "be received"):
		return civic.VerbNote
	case strings.Contains(low, "correct record"):
		return civic.VerbConfirm
	case strings.Contains(low, "report") || strings.Contains(low, "brought") || strings.Contains(low, "presented"):
		return civic.VerbReport
	}
	return civic.VerbAct
}

var toBody = regexp.MustCompile(`(?:to|at) (the Forum|the Panel|the Committee|Cabinet|Council|the (?:[A-Z]\w+(?: and)? )+(?:Forum|Panel|Committee))`)

// demoTruth returns the commitments and what became of them.
func demoTruth(t *testing.T) (cs []civic.Commitment, want []map[string]string) {
	t.Helper()
	f, err := data.Demo().Open("truth.csv")
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
		for i, name := range rows[0] {
			m[name] = row[i]
		}
		c := civic.Commitment{Council: "q", Body: bodyID(m["committee"]), CommitteeName: m["committee"], MeetingDate: day.MustParse(m["meeting"]), ItemNumber: m["item"]}
		c.ID, c.Quote, c.Owner, c.Kind, c.Commitment = civic.RecordID(m["id"]), m["quote"], m["owner"], civic.RecordKind(m["kind"]), true
		c.Verb = demoVerb(c.Quote, c.Owner)
		if s := toBody.FindStringSubmatch(c.Quote); s != nil {
			c.Recipient = strings.TrimPrefix(s[1], "the ")
		}
		if e, ok := when.Due(c.Quote, c.MeetingDate, when.Calendar{Next: nextSitting(t, c)}); ok {
			c.Due = &civic.Due{Expression: e.Text, From: e.From, To: e.To, Precision: civic.Precision(e.Precision), Recurs: e.Recurs}
		}
		cs, want = append(cs, c), append(want, m)
	}
	return cs, want
}

func nextSitting(t *testing.T, c civic.Commitment) (next day.Date) {
	_, sittings := demoMeetings(t)
	for _, s := range sittings {
		if s.Committee == c.Body && s.Date.After(c.MeetingDate) && !s.Cancelled && (!next.Known() || s.Date.Before(next)) {
			next = s.Date
		}
	}
	return next
}

// TestDemonstrationCouncil judges the commitments of the demonstration council
// against what a careful reader of its papers says of them. What a machine
// must never do is call kept what is owed.
func TestDemonstrationCouncil(t *testing.T) {
	items, sittings := demoMeetings(t)
	cs, want := demoTruth(t)
	var promises []link.Promise
	for i := range cs {
		for _, it := range items {
			if it.Body == cs[i].Body && it.Date == cs[i].MeetingDate && it.Number == cs[i].ItemNumber {
				cs[i].ItemTitle, cs[i].Item = it.Title, it.ID
			}
		}
		promises = append(promises, link.PromiseOf(cs[i]))
	}
	evidence := map[civic.RecordID][]civic.Evidence{}
	found := link.Evidence(promises, items)
	var whole link.Linker
	whole.LookAtAll()
	if all := whole.Update(promises, items); !reflect.DeepEqual(found, all) {
		t.Errorf("%d pieces of evidence, looking at everything %d", len(found), len(all))
	}
	for _, e := range found {
		evidence[e.Record] = append(evidence[e.Record], e)
	}
	right, falselyKept, shown, toShow := 0, 0, 0, 0
	for i, c := range cs {
		c.Evidence = evidence[c.ID]
		got, m := civic.Judge(c, sittings, today), want[i]
		ok := strings.Contains(" or "+m["status"]+" or ", " or "+string(got.Status)+" or ")
		seen := showsIt(c.Evidence, items, m)
		if m["shown_item"] != "" && !strings.Contains(m["fate"], "noted") {
			toShow++
			if seen {
				shown++
			}
		}
		if ok {
			right++
		}
		if !ok && !got.Status.Outstanding() {
			falselyKept++
		}
		if !ok || !seen && m["shown_item"] != "" {
			t.Logf("%s %s: %q, want %q (%s) shown %v\n   %s: %q due %v", m["id"], c.MeetingDate, got.Status, m["status"], m["fate"], seen, c.ItemTitle, c.Quote, m["due_to"])
			for _, e := range c.Evidence {
				t.Logf("      %s %s %.2f %q %q", e.MeetingDate, e.Kind, e.Score, e.ItemTitle, e.Reasons)
			}
		}
	}
	t.Logf("status right for %d of %d; called kept what is not: %d; the item that shows it found for %d of %d", right, len(cs), falselyKept, shown, toShow)
	if right < len(cs)*93/100 || falselyKept > 0 || shown < toShow*9/10 {
		t.Errorf("want at least 93 in a hundred statuses right, nothing called kept that is not, and 9 in 10 shown")
	}
}

// TestDemonstrationProgramme ties the commitments to the projects of the
// demonstration council's list.
func TestDemonstrationProgramme(t *testing.T) {
	f, err := data.Demo().Open("programme.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lists, err := link.ReadCSV(f, link.Source{File: "programme.csv", Council: "q", Programme: "Better by Design"})
	if err != nil || len(lists) != 1 || len(lists[0].Entries) != 12 {
		t.Fatalf("%d lists, %v, want one of twelve projects", len(lists), err)
	}
	cs, want := demoTruth(t)
	items, _ := demoMeetings(t)
	var promises []link.Promise
	for i := range cs {
		for _, it := range items {
			if it.Body == cs[i].Body && it.Date == cs[i].MeetingDate && it.Number == cs[i].ItemNumber {
				cs[i].ItemTitle = it.Title
			}
		}
		promises = append(promises, link.PromiseOf(cs[i]))
	}
	best := map[civic.RecordID]civic.Link{}
	for _, l := range link.Programmes(promises, lists) {
		if _, ok := best[l.Record]; !ok && civic.Claimed(l.Score) {
			best[l.Record] = l
		}
	}
	refs := map[string]string{}
	for i, e := range lists[0].Entries {
		refs[e.Title] = fmt.Sprintf("BD%02d", i+1)
	}
	found, wrong, missed := 0, 0, 0
	for i, m := range want {
		l, ok := best[cs[i].ID]
		switch ref := refs[l.Title]; {
		case ok && ref == m["project"]:
			found++
		case ok:
			wrong++
			t.Logf("%s: %s %q %.2f %q, want %q: %q under %q", m["id"], ref, l.Title, l.Score, l.Reasons, m["project"], cs[i].Quote, cs[i].ItemTitle)
		case m["project"] != "":
			missed++
			t.Logf("%s: nothing, want %s: %q under %q", m["id"], m["project"], cs[i].Quote, cs[i].ItemTitle)
		}
	}
	t.Logf("projects: %d right, %d wrong, %d missed", found, wrong, missed)
	if wrong > 2 || missed > 4 {
		t.Errorf("want at most 2 wrong and 4 missed")
	}
}

func showsIt(found []civic.Evidence, items []link.Item, m map[string]string) bool {
	for _, e := range found {
		if civic.Claimed(e.Score) && e.CommitteeName == m["shown_committee"] && e.MeetingDate.String() == m["shown_meeting"] {
			for _, it := range items {
				if it.ID == e.Item && it.Number == m["shown_item"] {
					return true
				}
			}
		}
	}
	return false
}
