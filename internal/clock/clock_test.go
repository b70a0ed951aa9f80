package clock

import (
	"fmt"
	"strings"
	"testing"

	"arising/internal/civic"
	"arising/internal/day"
)

func TestEnds(t *testing.T) {
	for _, tt := range []struct {
		name, from, unit, counting string
		period                     int
		want                       string
	}{
		{"two months beginning with a day", "2026-03-15", "months", "beginning with", 2, "2026-05-14"},
		{"beginning with the first of a month", "2026-03-01", "months", "beginning with", 2, "2026-04-30"},
		{"a month that is too short", "2025-12-31", "months", "beginning with", 2, "2026-02-28"},
		{"in a leap year", "2027-12-31", "months", "beginning with", 2, "2028-02-29"},
		{"months after", "2026-03-15", "months", "after", 2, "2026-05-15"},
		{"weeks", "2026-03-15", "weeks", "after", 8, "2026-05-10"},
		{"weeks beginning with", "2026-03-15", "weeks", "beginning with", 1, "2026-03-21"},
		{"days", "2026-03-15", "days", "after", 28, "2026-04-12"},
		{"clear days", "2026-03-15", "clear days", "after", 28, "2026-04-13"},
		{"working days over Easter", "2026-04-02", "working days", "after", 5, "2026-04-13"},
		{"clear working days over Easter", "2026-04-02", "clear working days", "after", 5, "2026-04-14"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := Rule{Nation: "england", Period: tt.period, Unit: tt.unit, Counting: tt.counting}
			if got := r.Ends(day.MustParse(tt.from)).String(); got != tt.want {
				t.Errorf("ends %s, want %s", got, tt.want)
			}
		})
	}
}

// local are rules as an operator adds them.
const local = `rule,nation,council,since,until,body,period,unit,counting,anchor,source
scrutiny response,england,quay,2020-01-01,2028-12-31,,8,weeks,after,meeting,"Constitution of Quay Council, part 4, rule 9"
call-in,england,quay,,,,5,working days,after,publication,"Constitution of Quay Council, part 4, rule 16"
key decision notice,england,quay,,,,28,clear working days,before,meeting,"Constitution of Quay Council, part 4, rule 2"
`

func table(t *testing.T) Table {
	t.Helper()
	own, err := Read(strings.NewReader(local))
	if err != nil {
		t.Fatal(err)
	}
	return append(Law(), own...)
}

func TestWind(t *testing.T) {
	recommends := func(f func(*civic.Commitment)) civic.Commitment {
		c := civic.Commitment{Council: "moor", CouncilName: "Moor Borough Council", Nation: "england", CommitteeName: "Overview and Scrutiny Committee", MeetingDate: day.MustParse("2026-03-15")}
		c.Kind, c.Verb, c.Owner, c.Quote = civic.Decision, civic.VerbRecommend, "Cabinet", "That it be RECOMMENDED to Cabinet that the baths be kept open."
		if f != nil {
			f(&c)
		}
		return c
	}
	moment := func(on string) *civic.Moment {
		return &civic.Moment{Day: day.MustParse(on), Words: civic.Words{Quote: "on " + on}}
	}
	const law = "scrutiny response to 2026-05-14 by Local Government Act 2000, section 9FE (counted from the meeting; the day of receipt is not known)"
	for _, tt := range []struct {
		name string
		c    civic.Commitment
		want string
	}{
		{"scrutiny recommends to the executive", recommends(nil), law},
		{"the owner was not read", recommends(func(c *civic.Commitment) { c.Owner = "" }), law},
		{"to Council", recommends(func(c *civic.Commitment) {
			c.Owner, c.Quote = "Council", "That it be RECOMMENDED to Council that the baths be kept."
		}), ""},
		{"to an officer", recommends(func(c *civic.Commitment) { c.Owner = "Executive Director of Place" }), ""},
		{"a planning committee", recommends(func(c *civic.Commitment) { c.CommitteeName = "Planning Committee" }), ""},
		{"requests, and does not recommend", recommends(func(c *civic.Commitment) { c.Verb = civic.VerbRequest }), ""},
		{"in Wales", recommends(func(c *civic.Commitment) { c.Nation = "wales" }), ""},
		{"in Scotland", recommends(func(c *civic.Commitment) { c.Nation = "scotland" }), ""},
		{"where the nation is not known", recommends(func(c *civic.Commitment) { c.Nation = "" }),
			"scrutiny response to 2026-05-14 by Local Government Act 2000, section 9FE (counted from the meeting; the day of receipt is not known; only if the council is in England)"},
		{"before the law", recommends(func(c *civic.Commitment) { c.MeetingDate = day.MustParse("2011-03-15") }), ""},
		{"a meeting without a day", recommends(func(c *civic.Commitment) { c.MeetingDate = day.Date{} }), ""},
		{"a combined authority", recommends(func(c *civic.Commitment) { c.CouncilName = "Moorland Combined Authority" }),
			"scrutiny response to 2026-05-14 by SI 2017/68, article 7 (counted from the meeting; the day of receipt is not known)"},
		{"a council with a shorter rule", recommends(func(c *civic.Commitment) { c.Council = "quay" }),
			law + "; scrutiny response to 2026-05-10 by Constitution of Quay Council, part 4, rule 9 ()"},
		{"a rule that has ended", recommends(func(c *civic.Commitment) { c.Council, c.MeetingDate = "quay", day.MustParse("2029-01-01") }),
			"scrutiny response to 2029-02-28 by Local Government Act 2000, section 9FE (counted from the meeting; the day of receipt is not known)"},
		{"call-in as printed", recommends(func(c *civic.Commitment) {
			c.CommitteeName, c.Verb, c.Meta = "Cabinet", civic.VerbApprove, &civic.Meta{CallInEnds: moment("2026-03-24")}
		}), "call-in to 2026-03-24 by printed: “on 2026-03-24” ()"},
		{"call-in until it takes effect", recommends(func(c *civic.Commitment) {
			c.CommitteeName, c.Verb, c.Meta = "Cabinet", civic.VerbApprove, &civic.Meta{Effective: moment("2026-03-25")}
		}), "call-in to 2026-03-24 by printed: “on 2026-03-25” ()"},
		{"not open to call-in", recommends(func(c *civic.Commitment) {
			c.Council, c.CommitteeName, c.Verb, c.Meta = "quay", "Cabinet", civic.VerbApprove, &civic.Meta{CallIn: &civic.CallIn{}}
		}), ""},
		{"call-in by the council's rule", recommends(func(c *civic.Commitment) { c.Council, c.CommitteeName, c.Verb = "quay", "Cabinet", civic.VerbApprove }),
			"call-in to 2026-03-20 by Constitution of Quay Council, part 4, rule 16 (counted from the meeting; the day of publication is not known)"},
		{"call-in without a rule", recommends(func(c *civic.Commitment) { c.CommitteeName, c.Verb = "Cabinet", civic.VerbApprove }), ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, k := range table(t).Wind(tt.c) {
				got = append(got, fmt.Sprintf("%s to %s by %s (%s)", k.Rule, k.Ends, k.Source, k.Estimated))
			}
			if s := strings.Join(got, "; "); s != tt.want {
				t.Errorf("clocks\n%s\nwant\n%s", s, tt.want)
			}
		})
	}
}

func TestNotice(t *testing.T) {
	on := day.MustParse("2026-03-15")
	for _, tt := range []struct{ name, council, nation, want string }{
		{"law", "moor", "england", "28 clear days before the day of the meeting, with or without weekends and bank holidays"},
		{"a council's own", "quay", "england", "28 clear working days before the day of the meeting"},
		{"another nation", "moor", "scotland", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r, ok := table(t).Notice(civic.Commitment{Council: civic.CouncilID(tt.council), Nation: tt.nation, MeetingDate: on})
			if got := ""; ok {
				got = r.Method()
				if got != tt.want {
					t.Errorf("%q, want %q", got, tt.want)
				}
			} else if tt.want != "" {
				t.Errorf("no rule, want %q", tt.want)
			}
		})
	}
}

func TestReadNamesTheLine(t *testing.T) {
	head := "rule,nation,council,since,until,body,period,unit,counting,anchor,source\n"
	for _, tt := range []struct{ name, rows, want string }{
		{"another header", "a,b,c,d,e,f,g,h,i,j,k\n", `column 1 is "a", want "rule"`},
		{"a period that is none", head + "call-in,england,quay,,,,soon,days,after,publication,x\n", `line 2: period "soon"`},
		{"an unknown unit", head + "# note\ncall-in,england,quay,,,,5,sittings,after,publication,x\n", `line 3: unit "sittings"`},
		{"an impossible day", head + "call-in,england,quay,2026-02-30,,,5,days,after,publication,x\n", "line 2: date"},
		{"without a source", head + "call-in,england,quay,,,,5,days,after,publication,\n", "needs its source"},
		{"an unknown way of counting", strings.TrimSpace(head) + ",leaves out\ncall-in,england,quay,,,,5,clear days,before,meeting,x,sundays\n", `leaves out "sundays"`},
		{"what months cannot leave out", strings.TrimSpace(head) + ",leaves out\ncall-in,england,quay,,,,5,months,after,meeting,x,either\n", "only clear days"},
		{"a column short", head + "call-in,england\n", "wrong number of fields"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if _, err := Read(strings.NewReader(tt.rows)); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want %q in it", err, tt.want)
			}
		})
	}
}

// Each row of law names its statute and the day since when it is in force.
func TestLawHasSources(t *testing.T) {
	for _, r := range Law() {
		if r.Council != "" || !r.Since.Known() || r.Nation == "" || !strings.ContainsAny(r.Source, "0123456789") {
			t.Errorf("%+v: want a nation, a first day and a statute", r)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(local)
	f.Fuzz(func(t *testing.T, text string) {
		rules, err := Read(strings.NewReader(text))
		if err != nil {
			return
		}
		for _, r := range rules {
			from := day.MustParse("2026-03-15")
			if end := r.Ends(from); end.Before(from) {
				t.Errorf("%+v ends on %s, before it begins", r, end)
			}
		}
	})
}
