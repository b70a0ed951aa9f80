package link

import (
	"testing"

	"arising/internal/civic"
)

// TestYielding: a weak claim is left to the promise that surely has the item, unless
// both are about one matter.
func TestYielding(t *testing.T) {
	shelters, survey := plumPromise("That a plan for heating the shelters be brought in May 2031.", "Shelters"), plumPromise("That the survey of Gull Pier be brought in May 2031.", "Gull Pier")
	again := plumPromise("That the survey be put off to May 2031.", "Gull Pier Survey")
	survey.ID, survey.Item, again.ID, again.Item = "s", "plum-s", "a", "plum-a"
	weak := claim{"plum-9", civic.ReportedBack, 0.5}
	for _, tt := range []struct {
		name   string
		p, o   Promise
		mine   []claim
		theirs claim
		want   bool
	}{
		{"surely another's", shelters, survey, []claim{weak}, claim{"plum-9", civic.ReportedBack, 0.97}, true},
		{"as likely mine", shelters, survey, []claim{{"plum-9", civic.ReportedBack, 0.9}}, claim{"plum-9", civic.ReportedBack, 0.97}, false},
		{"not surely another's", shelters, survey, []claim{weak}, claim{"plum-9", civic.ReportedBack, 0.8}, false},
		{"only put off there", shelters, survey, []claim{weak}, claim{"plum-9", civic.DeferredTo, 1}, false},
		{"of the same words", again, survey, []claim{weak}, claim{"plum-9", civic.ReportedBack, 0.97}, false},
		{"where it was put off", shelters, survey, []claim{weak, {"plum-s", civic.DeferredTo, 0.9}}, claim{"plum-9", civic.ReportedBack, 0.97}, false},
	} {
		d := &decider{answers: map[civic.RecordID]answer{tt.p.ID: {claims: tt.mine}, tt.o.ID: {claims: []claim{tt.theirs}}}}
		order := []*Promise{&tt.p, &tt.o}
		if got := len(d.yields(&tt.p, d.surest(order))) > 0; got != tt.want {
			t.Errorf("%s: yields %v, want %v", tt.name, got, tt.want)
		}
	}
}

// TestAnotherBrings: a paper of an officer of another field, or one that is named
// after something of its own or another year, is told from what was promised.
func TestAnotherBrings(t *testing.T) {
	for _, tt := range []struct {
		name, owner, quote, title, minutes string
		brings, lacks, year                bool
	}{
		{"another field", "Head of Piers", "That the Head of Piers report on rust at Gull Steps.", "Rust", "The Parks Manager reported on gates.", true, true, false},
		{"the same field", "Head of Piers", "That the Head of Piers report on rust at Gull Steps.", "Rust", "The Senior Piers Engineer reported on Gull Steps.", false, false, false},
		{"the chief", "Head of Piers", "That the Head of Piers report on rust.", "Rust", "The Chief Executive reported on gates.", true, false, false},
		{"by name", "Head of Piers", "That the Head of Piers report on rust.", "Rust", "Orla Fenwick reported on gates.", false, false, false},
		{"no post", "Lantern Trust", "That the Lantern Trust come again.", "Lanterns", "The Events Manager of the trust came.", false, false, false},
		{"this year's", "", "That the accounts of the 2030 regatta be brought in May 2031.", "Regatta 2031", "Noted.", false, false, true},
		{"of that year", "", "That the accounts of the 2030 regatta be brought in May 2031.", "Regatta 2030: Accounts", "Noted.", false, false, false},
		{"of no year", "", "That the accounts of the regatta be brought in May 2031.", "Regatta 2031", "Noted.", false, false, false},
	} {
		p := plumPromise(tt.quote, "Piers")
		p.Owner = tt.owner
		q, it := query{Promise: &p}, &shelved{Item: &Item{Title: tt.title, Minutes: tt.minutes}}
		if got := q.anotherBrings(it); got != tt.brings {
			t.Errorf("%s: another brings it %v, want %v", tt.name, got, tt.brings)
		}
		if got := q.lacksItsNames(tt.title + " " + tt.minutes); got != tt.lacks {
			t.Errorf("%s: lacks its names %v, want %v", tt.name, got, tt.lacks)
		}
		if got := q.anotherYear(tt.title); got != tt.year {
			t.Errorf("%s: of another year %v, want %v", tt.name, got, tt.year)
		}
	}
}
