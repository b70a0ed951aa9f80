package link

import (
	"testing"

	"arising/internal/civic"
)

// TestPromisedLog: a tracker or a log that was itself promised is shown by the item of its
// name; any other standing item that only looks back is not.
func TestPromisedLog(t *testing.T) {
	each := &civic.Due{Expression: "to each meeting of the Forum", Recurs: "meeting"}
	for _, tt := range []struct {
		quote, title, minutes string
		due                   *civic.Due
		want                  bool
	}{
		{"That a tracker of overdue audit recommendations be presented to each meeting of the Forum.", "Tracker of Overdue Audit Recommendations", "Fourteen were overdue, against seventeen in January. Noted.", each, true},
		{"That a tracker of overdue audit recommendations be presented to each meeting of the Forum.", "Overdue Audit Recommendations", "Nine were overdue. Noted.", each, true},
		{"That a log of outstanding actions be submitted to every meeting of the Forum.", "Log of Outstanding Actions", "Six actions were open.", each, true},
		{"That an action tracker be brought to the Forum in July.", "Action Tracker", "The tracker was laid before members, with eleven lines.", inJuly(), true},
		{"That a recommendation tracker be presented to the Forum in July.", "Recommendation Tracker", "The tracker was presented. Four recommendations had lapsed.", inJuly(), true},
		{"That an action log be submitted to each meeting of the Forum.", "Action Log: Update", "Three lines were new.", each, true},
		{"That a record of outstanding recommendations be reported to each meeting of the Forum.", "Record of Outstanding Recommendations", "There were five.", each, true},
		{"That the Pilotage Strategy be added to the work programme for July.", "Work Programme", "The programme was noted as circulated.", inJuly(), false},
		{"That the audit of moorings be reported to the Forum in July.", "Tracker of Overdue Audit Recommendations", "Fourteen were overdue. Noted.", inJuly(), false},
		{"That a report on outstanding mooring debts be submitted to the Forum in July.", "Outstanding Actions", "There were none.", inJuly(), false},
		{"That the minutes of the Pilot Board be submitted to the Forum in July.", "Minutes", "The minutes of 14 January were signed.", inJuly(), false},
		{"That a report on actions taken against poachers be made to the Forum in July.", "Action Log", "Three lines were new.", inJuly(), false},
		{"That an action plan for the slipway be submitted to the Forum in July.", "Action Tracker", "All lines were green.", inJuly(), false},
		{"That the programme of dredging works be presented to the Forum in July.", "Work Programme", "Noted.", inJuly(), false},
		{"That a plan for the forward berths be brought to the Forum in July.", "Matters Arising", "There were none.", inJuly(), false},
		{"That the log of ferry delays be submitted to the Forum in July.", "Action Log", "Noted.", inJuly(), false},
		{"That recommendations on kelp be brought to the Forum in July.", "Recommendation Tracker", "Nine were open. Noted.", inJuly(), false},
	} {
		got := claimedBy(promise(tt.quote, "Forum", "Business of the Forum", civic.VerbReport, tt.due), item("2031-07-29", forum, tt.title, tt.minutes))
		if (got.Kind == civic.ReportedBack) != tt.want {
			t.Errorf("%q under %q: claimed %q %.2f %q, want reported %v", tt.quote, tt.title, got.Kind, got.Score, got.Reasons, tt.want)
		}
	}
}
