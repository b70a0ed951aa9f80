package extract

import (
	"slices"
	"testing"

	"arising/internal/civic"
)

// TestBodyList: outcomes that one paragraph lists behind the body's name are decisions, each by itself.
func TestBodyList(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"The Committee: (a) noted the survey; and (b) instructed the Head of Parks to fell the ash by 31 July 2031.", []string{"noted the survey;", "instructed the Head of Parks to fell the ash by 31 July 2031."}},
		{"The Committee, by four votes to two: (a) noted the report; and (b) agreed that officers report back.", []string{"noted the report;", "agreed that officers report back."}},
		{"The Harbour Board (i) welcomed the report, and (ii) asked the Harbour Master for a further report in May 2031.", []string{"welcomed the report", "asked the Harbour Master for a further report in May 2031."}},
		{"The Committee: noted the report; instructed the Head of Roads to bring a plan in May 2031; and thanked the officers.", []string{"noted the report", "instructed the Head of Roads to bring a plan in May 2031", "thanked the officers."}},
		{"The Panel: (a) was told that the works were late; and (b) asked whether the cost had risen.", nil},
		{"The Panel (a) heard from residents; and (b) agreed that the Chair write to the operator.", []string{"agreed that the Chair write to the operator."}},
	} {
		var got []string
		for _, r := range narrated(t, "The Tree Officer spoke to her report.\n\n"+tt.text) {
			if r.Kind == civic.Decision {
				got = append(got, r.Quote)
			}
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%q: %q, want %q", tt.text, got, tt.want)
		}
	}
}

// TestListBelowAnyVerb: what stands in a list below a line with the body's name is decided, whatever
// the verb of that line, where it says that something be done.
func TestListBelowAnyVerb(t *testing.T) {
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"The Committee concluded:\n\n• that Cabinet be recommended to waive the toll;\n\n• that Members visit the sea lock in the autumn of 2031.", []string{"that Cabinet be recommended to waive the toll;", "that Members visit the sea lock in the autumn of 2031."}},
		{"Members came to the view:\n\n• that the ash trees be counted again by 31 July 2031.", []string{"that the ash trees be counted again by 31 July 2031."}},
		{"The Committee heard:\n\n• that the ash trees be counted again by 31 July 2031.", nil},
		{"The Committee learned:\n\n• that the ash trees had been counted in May.", nil},
		{"The Tree Officer's wish:\n\n• that the ash trees be counted again by 31 July 2031.", nil},
	} {
		var got []string
		for _, r := range narrated(t, "The Tree Officer spoke to her report.\n\n"+tt.text) {
			if r.Kind == civic.Decision {
				got = append(got, r.Quote)
			}
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%q: %q, want %q", tt.text, got, tt.want)
		}
	}
}

// TestRecipientByItsMeeting: a body whose meeting is named gets what is brought there.
func TestRecipientByItsMeeting(t *testing.T) {
	for _, tt := range []struct{ clause, want string }{
		{"That the Estates Manager submit a letting policy to the Annual Meeting of the Council on 19 May 2026.", "Council"},
		{"That a report on bins be made to the next ordinary meeting of the Cabinet.", "Cabinet"},
		{"That a report on bins be made to the next meeting of the Panel.", ""},
	} {
		if all := decided(t, tt.clause); len(all) != 1 || all[0].Recipient != tt.want {
			t.Errorf("%q: %+v, want it to go to %q", tt.clause, all, tt.want)
		}
	}
}

// TestRunningOn: what runs on in a paragraph before "RESOLVED:" puts nothing to the body, and the
// label of an action or of reasons ends a clause that it runs on from.
func TestRunningOn(t *testing.T) {
	const fell, action = "That the ash be felled by 31 July 2031.", "ACTION: Ms Orme to write to every tenant by 31 August 2031."
	for _, tt := range []struct {
		text string
		want []string
	}{
		{"The count, made on 15 May: ninety trees. RESOLVED:\n\n(1) " + fell + "\n\n(2) That the count be noted.", []string{fell, "That the count be noted."}},
		{"He was asked what the tenants may do. RESOLVED:\n\n(1) " + fell + "\n\n(2) That the count be noted.", []string{fell, "That the count be noted."}},
		{"The Committee may:\n\n(1) " + fell + "\n\n(2) That the count be noted.", nil},
		{"RESOLVED:\n\n(1) That the count be noted.\n\n(2) " + fell + " " + action, []string{"That the count be noted.", fell, action}},
		{"RESOLVED:\n\n(1) " + fell + " Reason for decision: to make the path safe.", []string{fell}},
	} {
		var got []string
		for _, r := range narrated(t, "The Tree Officer spoke to her report.\n\n"+tt.text) {
			got = append(got, r.Quote)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%q: %q, want %q", tt.text, got, tt.want)
		}
	}
}

// TestIsToBe: a clerk who leaves out "that" says what is to be.
func TestIsToBe(t *testing.T) {
	for text, want := range map[string]bool{
		"Decision: The ash grants are to be open for applications by 31 July 2032.":            true,
		"Decision: Work on the path is to begin in September 2031.":                            true,
		"Decision: The rents are to be frozen.":                                                true,
		"Decision: (i) Plan B was approved.\n\n(ii) Work is to begin in September 2031.":       true,
		"It was agreed that an amended charter would be signed in September 2031.":             true,
		"It was agreed that an amended charter would be welcome.":                              false,
		"Decision\n\nTo release £9,000 from the ash fund.":                                     true,
		"Decision: The rents are high.":                                                        false,
		"The Tree Officer's decision on the ash was to be told to members, and the rest read.": false,
	} {
		got := false
		for _, r := range narrated(t, "The Tree Officer spoke to her report.\n\n"+text) {
			got = got || r.Kind == civic.Decision && r.Commitment
		}
		if got != want {
			t.Errorf("%q: a decision that binds %v, want %v", text, got, want)
		}
	}
}
