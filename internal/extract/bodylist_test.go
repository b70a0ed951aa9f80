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
