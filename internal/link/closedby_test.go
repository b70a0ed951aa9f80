package link

import (
	"testing"

	"arising/internal/civic"
)

// TestClosedByRow: once a row of a log closes a promise, what an item under a title of its own
// tells as done is another matter's, at that meeting and later.
func TestClosedByRow(t *testing.T) {
	visit := promise("That the Harbour Master arrange a visit to Tern House for members before the first tenant moves in.", "", "Tern House", civic.VerbAct, nil)
	row := item("2031-06-10", forum, "Action Tracker", "Meeting | Action | Owner | Position\n14 January 2031, item 47 | Visit to Tern House | Harbour Master | Complete. Five members went on 2 May 2031, ten days before the first tenant came")
	for _, other := range []Item{
		item("2031-10-14", forum, "Tern House: Inspection", "Ms Creed brought the report of the inspectors, who had visited Tern House on 18 September. It was judged to be good."),
		item("2031-06-10", forum, "Tern House", "Ms Creed said that the Mayor had visited Tern House in May."),
	} {
		found := false
		for _, e := range Evidence([]Promise{visit}, append(background(), row, other)) {
			switch {
			case e.Item == row.ID:
				found = civic.Claimed(e.Score)
			case e.Item == other.ID && civic.Claimed(e.Score):
				t.Errorf("%q: %s %.2f %q, want no claim", other.Title, e.Kind, e.Score, e.Reasons)
			}
		}
		if !found {
			t.Errorf("the row beside %q is not claimed", other.Title)
		}
	}
}
