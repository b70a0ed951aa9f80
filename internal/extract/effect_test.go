package extract

import "testing"

// The day from which a decision holds is no due; the day by which somebody is to do a
// thing, or a paper is to come, is.
func TestDaysOfDecisions(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"a charge begins", "RESOLVED that a charge for kites be introduced from 1 October 2022.", ""},
		{"a fund begins", "RESOLVED that a kite fund of £900 be set up for schools from September 2022.", ""},
		{"a service is brought in on a day", "RESOLVED that the late bus be restored on 1 October 2022.", ""},
		{"how a service runs", "RESOLVED that kites be collected weekly from the store.", ""},
		{"after a time a rule holds", "RESOLVED that the fee be charged after one year.", ""},
		{"the body's own deed", "RESOLVED to end booking for kites from 1 October 2022.", ""},
		{"an officer is to do it", "RESOLVED that the Head of Parks introduce a charge from 1 October 2022.", "2022-10-01"},
		{"a last day", "RESOLVED that a charge for kites be introduced by 1 October 2022.", "2022-10-01"},
		{"a paper begins", "RESOLVED that figures on kites be reported quarterly from September 2022.", "2022-09-30"},
		{"a paper is put out", "RESOLVED that a kite bulletin be published monthly from September 2022.", "2022-09-30"},
		{"an inquiry", "RESOLVED that the trial be evaluated after one year.", "2023-05-31"},
		{"an event on a day", "RESOLVED that a kite workshop be held on 1 October 2022.", "2022-10-01"},
		{"a day in the subject", "RESOLVED that the outcome of the kite day on 4 June be reported in September 2022.", "2022-09-30"},
		{"what is meant ends on a day", "RESOLVED that the Head of Parks report on the lease, which ends on 30 June 2022, in September 2022.", "2022-09-30"},
		{"a last day behind a meeting's", "RESOLVED that the Clerk send the agenda for 14 June by 7 June 2022.", "2022-06-07"},
		{"a day in front of the clause", "RESOLVED that, on 4 June, a kite day be held.", "2022-06-04"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			all := narrated(t, tt.text)
			if len(all) != 1 || !all[0].Commitment {
				t.Fatalf("%q holds %+v, want one commitment", tt.text, all)
			}
			got := ""
			if d := all[0].Due; d != nil && d.To.Known() {
				got = d.To.String()
			}
			if got != tt.want {
				t.Errorf("%q is due %q, want %q", tt.text, got, tt.want)
			}
		})
	}
}

// To whom a paper goes: a "to" that belongs to a noun gives it to nobody.
func TestReceivers(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"a noun's own to", "RESOLVED to ask officers for a note on costs since the change to LED lamps.", ""},
		{"behind such a noun", "RESOLVED that a note on the change to LED lamps be brought to the Panel.", "Panel"},
		{"a body's meeting", "RESOLVED that the kite plan be submitted to the Panel's December meeting.", "Panel"},
		{"a list", "RESOLVED to add kites to the forward plan.", ""},
		{"taken on board", "RESOLVED that the Head of Parks take on board the comments.", ""},
		{"a day of the week", "RESOLVED that the Head of Parks open the store on Saturday mornings.", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			all := narrated(t, tt.text)
			if len(all) != 1 || all[0].Recipient != tt.want {
				t.Errorf("%q goes to %+v, want %q", tt.text, all, tt.want)
			}
		})
	}
}
