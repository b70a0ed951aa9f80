package link

import (
	"fmt"
	"strings"
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/when"
)

// planned makes a row of a plan; due is "2031-06" or "2031-06-16".
func planned(title, due string, more ...func(*civic.Entry)) civic.Entry {
	e := civic.Entry{ID: civic.EntryID(civic.Slug(title)), Title: title}
	if due != "" {
		e.Due = &civic.Due{Expression: due, Precision: civic.ByDay}
		if len(due) == len("2031-06") {
			e.Due.From = day.MustParse(due + "-01")
			e.Due.To, e.Due.Precision = e.Due.From.MonthEnd(), civic.ByMonth
		} else {
			e.Due.From = day.MustParse(due)
			e.Due.To = e.Due.From
		}
	}
	for _, f := range more {
		f(&e)
	}
	return e
}

func numbered(n string) func(*civic.Entry) { return func(e *civic.Entry) { e.Refs = []string{n} } }
func led(who string) func(*civic.Entry)    { return func(e *civic.Entry) { e.Lead = who } }
func staged(s string) func(*civic.Entry)   { return func(e *civic.Entry) { e.Stage = s } }
func key(noticed string) func(*civic.Entry) {
	return func(e *civic.Entry) { e.Key, e.Noticed = "yes", day.MustParse(noticed) }
}

func edition(on string, rows ...civic.Entry) civic.Edition {
	return civic.Edition{Programme: "p", On: day.MustParse(on), URL: "https://plan.example/" + on, Entries: rows}
}

// covering is an edition that prints the four months from the day from.
func covering(on, from string, rows ...civic.Entry) civic.Edition {
	e := edition(on, rows...)
	e.From = day.MustParse(from)
	e.To = e.From.AddMonths(4)
	return e
}

// history prints what befell the items: "depot: slipped 2031-06 to 2031-09 on 2031-04-01".
func history(entries []civic.Entry) string {
	var b strings.Builder
	for _, e := range entries {
		fmt.Fprintf(&b, "%s:", e.ID)
		for _, c := range e.Changes {
			fmt.Fprintf(&b, " %s", c.Kind)
			if c.Was != "" || c.Now != "" {
				fmt.Fprintf(&b, " [%s|%s]", c.Was, c.Now)
			}
			fmt.Fprintf(&b, " on %s;", c.On)
		}
		b.WriteString("\n")
	}
	return b.String()
}

func TestFold(t *testing.T) {
	for _, tt := range []struct {
		name     string
		editions []civic.Edition
		want     string
	}{
		{"nothing happens", []civic.Edition{edition("2031-03-01", planned("Depot", "2031-06")), edition("2031-04-01", planned("Depot", "2031-06"))}, "depot:\n"},
		{"added", []civic.Edition{edition("2031-03-01", planned("Depot", "2031-06")), edition("2031-04-01", planned("Depot", "2031-06"), planned("Quay", "2031-07"))},
			"depot:\nquay: added on 2031-04-01;\n"},
		{"slipped twice", []civic.Edition{edition("2031-03-01", planned("Depot", "2031-06")), edition("2031-04-01", planned("Depot", "2031-09")), edition("2031-08-01", planned("Depot", "2031-11"))},
			"depot: slipped [2031-06|2031-09] on 2031-04-01; slipped [2031-09|2031-11] on 2031-08-01;\n"},
		{"editions come in any order", []civic.Edition{edition("2031-04-01", planned("Depot", "2031-09")), edition("2031-03-01", planned("Depot", "2031-06"))},
			"depot: slipped [2031-06|2031-09] on 2031-04-01;\n"},
		{"made more precise", []civic.Edition{edition("2031-03-01", planned("Depot", "2031-06")), edition("2031-04-01", planned("Depot", "2031-06-16"))}, "depot:\n"},
		{"brought forward", []civic.Edition{edition("2031-03-01", planned("Depot", "2031-09")), edition("2031-04-01", planned("Depot", "2031-06-16"))},
			"depot: brought forward [2031-09|2031-06-16] on 2031-04-01;\n"},
		{"left out before its time", []civic.Edition{edition("2031-03-01", planned("Depot", "2031-06"), planned("Quay", "2031-06")), edition("2031-04-01", planned("Quay", "2031-06"))},
			"depot: withdrawn [2031-06|] on 2031-04-01;\nquay:\n"},
		{"left out after its time", []civic.Edition{edition("2031-03-01", planned("Depot", "2031-03"), planned("Quay", "2031-06")), edition("2031-04-01", planned("Quay", "2031-06"))}, "depot:\nquay:\n"},
		{"left out without a time", []civic.Edition{edition("2031-03-01", planned("Depot", "")), edition("2031-04-01", planned("Quay", "2031-06"))},
			"depot: no longer listed on 2031-04-01;\nquay: added on 2031-04-01;\n"},
		{"listed again", []civic.Edition{edition("2031-03-01", planned("Depot", "2031-09"), planned("Quay", "2031-06")), edition("2031-04-01", planned("Quay", "2031-06")), edition("2031-05-01", planned("Depot", "2031-09"), planned("Quay", "2031-06"))},
			"depot: withdrawn [2031-09|] on 2031-04-01; listed again [1 April 2031|] on 2031-05-01;\nquay:\n"},
		{"beyond the days of the next plan", []civic.Edition{edition("2031-03-01", planned("Depot", "2031-12")),
			{Programme: "p", On: day.MustParse("2031-04-01"), From: day.MustParse("2031-04-01"), To: day.MustParse("2031-07-31"), Entries: []civic.Entry{planned("Quay", "2031-06")}}},
			"depot:\nquay: added on 2031-04-01;\n"},
		{"the same number under another name", []civic.Edition{edition("2031-03-01", planned("Depot", "2031-06", numbered("issue-7"))), edition("2031-04-01", planned("Works yard", "2031-06", numbered("issue-7")))},
			"depot: renamed [Depot|Works yard] on 2031-04-01;\n"},
		{"the same name under two numbers", []civic.Edition{edition("2031-03-01", planned("Grants", "2031-06", numbered("issue-7")), planned("Grants", "2031-09", numbered("issue-8")))},
			"grants:\ngrants-issue-8:\n"},
		{"reworded", []civic.Edition{edition("2031-03-01", planned("Tansy Lane depot relocation", "2031-06")), edition("2031-04-01", planned("Relocation of the Tansy Lane depot", "2031-07"))},
			"tansy-lane-depot-relocation: slipped [2031-06|2031-07] on 2031-04-01; renamed [Tansy Lane depot relocation|Relocation of the Tansy Lane depot] on 2031-04-01;\n"},
		{"another lead speaks against one item", []civic.Edition{edition("2031-03-01", planned("Tansy Lane depot relocation", "", led("Ada"))), edition("2031-04-01", planned("Relocation of the Tansy Lane depot", "", led("Bo")))},
			"tansy-lane-depot-relocation: no longer listed on 2031-04-01;\nrelocation-of-the-tansy-lane-depot: added on 2031-04-01;\n"},
		{"another lead", []civic.Edition{edition("2031-03-01", planned("Depot", "", led("Ada"))), edition("2031-04-01", planned("Depot", "", led("Bo")))},
			"depot: lead changed [Ada|Bo] on 2031-04-01;\n"},
		{"the plan's own status", []civic.Edition{edition("2031-03-01", planned("Depot", "2031-06", staged("For Determination"))), edition("2031-04-01", planned("Depot", "2031-06", staged("Withdrawn")))},
			"depot: withdrawn [|Withdrawn] on 2031-04-01;\n"},
		{"the fullest of one day", []civic.Edition{edition("2031-03-01", planned("Depot", "2031-06"), planned("Quay", "2031-06")), edition("2031-03-01", planned("Quay", "2031-06"))}, "depot:\nquay:\n"},
		{"plans of two periods, seen on one day", []civic.Edition{covering("2031-07-02", "2031-07-01", planned("Depot", "2031-10")), covering("2031-07-02", "2031-06-01", planned("Depot", "2031-08"))},
			"depot: slipped [2031-08|2031-10] on 2031-07-02;\n"},
		{"an old plan touched up late", []civic.Edition{covering("2031-06-02", "2031-06-01", planned("Depot", "2031-08")), covering("2031-07-02", "2031-07-01", planned("Depot", "2031-10")), covering("2031-07-05", "2031-06-01", planned("Depot", "2031-08"))},
			"depot: slipped [2031-08|2031-10] on 2031-07-02;\n"},
		{"short notice", []civic.Edition{edition("2031-03-01", planned("Depot", "2031-03-20", key("2031-03-01")))}, "depot: short notice on 2031-03-01;\n"},
		{"28 clear days", []civic.Edition{edition("2031-03-01", planned("Depot", "2031-03-30", key("2031-03-01")))}, "depot:\n"},
		{"27 clear days", []civic.Edition{edition("2031-03-01", planned("Depot", "2031-03-29", key("2031-03-01")))}, "depot: short notice on 2031-03-01;\n"},
		{"a month is no day", []civic.Edition{edition("2031-03-01", planned("Depot", "2031-03", key("2031-03-01")))}, "depot:\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := history(Fold(tt.editions, Notice{Days: 28})); got != tt.want {
				t.Errorf("got\n%swant\n%s", got, tt.want)
			}
		})
	}
}

func TestFoldKeepsFirstTimeAndWhatANewerEditionLacks(t *testing.T) {
	got := Fold([]civic.Edition{
		edition("2031-03-01", planned("Depot", "2031-06", led("Ada"))),
		edition("2031-04-01", planned("Depot", "2031-09")),
		edition("2031-05-01", planned("Depot", "2031-11")),
	}, Notice{})
	if len(got) != 1 || got[0].First == nil || got[0].First.Expression != "2031-06" || got[0].Due.Expression != "2031-11" || got[0].Lead != "Ada" {
		t.Errorf("folded to %+v", got)
	}
}

func TestClearDays(t *testing.T) {
	from := day.MustParse("2026-03-27") // a Friday; Good Friday is 3 April, Easter Monday 6 April
	for _, tt := range []struct {
		name, to     string
		nation       when.Nation
		all, working int
	}{
		{"the next day", "2026-03-28", when.England, 0, 0},
		{"over Easter", "2026-04-08", when.England, 11, 5},
		{"over Easter in Scotland", "2026-04-08", when.Scotland, 11, 6},
		{"backwards", "2026-03-20", when.England, 0, 0},
		{"a day that never comes", "2126-03-20", when.England, maxNotice, 275},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if all, working := (Notice{Nation: tt.nation}).Clear(from, day.MustParse(tt.to)); all != tt.all || working != tt.working {
				t.Errorf("%d clear days, %d of them working, want %d and %d", all, working, tt.all, tt.working)
			}
		})
	}
}

// Nobody is called short who was not by each way in which councils count.
func TestShortNotice(t *testing.T) {
	from := day.MustParse("2026-03-16") // a Monday
	for _, tt := range []struct {
		name, to string
		rule     Notice
		want     string
	}{
		{"short both ways", "2026-04-12", Notice{Days: 28, Either: true}, "26 clear days of 28; 17 without weekends and bank holidays"},
		{"short without weekends only", "2026-04-14", Notice{Days: 28, Either: true}, ""},
		{"by the calendar", "2026-04-12", Notice{Days: 28}, "26 clear days of 28"},
		{"a council that leaves them out", "2026-04-14", Notice{Days: 28, Working: true}, "18 clear working days of 28"},
		{"long enough either way", "2026-05-01", Notice{Days: 28, Working: true}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := tt.rule.short(from, day.MustParse(tt.to)); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}
