package link

import (
	"testing"

	"arising/internal/civic"
)

// TestGivenUp: that a thing will not be is told in ever new words, and what stands
// beside it looks much alike: another thing that ends, one that is only late, one that came.
func TestGivenUp(t *testing.T) {
	for said, want := range map[string]bool{
		"RESOLVED – That the report on the museum store leases be dispensed with and that the tenants be heard in October 2031 in its stead.":                                                                                    true,
		"The store had been sold in May. A report on its leases was therefore of no further use, and work on it had ended.":                                                                                                      true,
		"The Curator said that the harbour museum had taken over the store. RESOLVED – That no report on the leases be made, and that the museum's accounts be laid before the Forum in lieu.":                                   true,
		"The report on the museum store leases asked for in January is withdrawn, since the Trust now owns the store.":                                                                                                           true,
		"Members agreed that the report on the leases, the store having burned down, should not now proceed.":                                                                                                                    true,
		"The Trust had written a report of its own on the museum store leases, and the Estates Manager therefore did not intend to go on with hers.":                                                                             true,
		"The Chair said that the report on the museum store leases had to go straight to Cabinet; the item had therefore been removed from the Forum's programme and the report on the leases would not be coming to the Forum.": true,
		"Members heard that the report on the museum store leases would go direct to Cabinet and that there was no need for it to come to the Forum.":                                                                            true,
		"It was explained that the leases had been settled by Cabinet, and the report on the museum store leases had fallen off the programme.":                                                                                  true,
		"The report on the museum store leases would now come to the Forum in October rather than July.":                                                                                                                         false,
		"The Estates Manager introduced the next stage of the store. In view of the sale, the separate report on the museum store leases asked for in January was no longer to be brought.":                                      true,
		"Members agreed that the report on the museum store leases should not come until October 2031.":                                                                                                                          false,
		"The museum store leases were reported, nine in all. The caretaker's post had been abandoned.":                                                                                                                           false,
		"The report on the museum store leases was withdrawn so that the tenants could see it, and would be taken in October 2031.":                                                                                              false,
		"The Estates Manager reported on the museum store leases: rents had not risen, and no tenant would leave before 2034. The roof was sound.":                                                                               false,
		"A report on the museum store leases was replaced by a letter from the tenants, as is usual in summer.":                                                                                                                  false,
		"The Estates Manager had no report on the museum store leases to bring. It would be brought in October 2031.":                                                                                                            false,
		"Asked whether the report on the leases might be dropped, the Chair said that it would not be.":                                                                                                                          false,
	} {
		got := claimedBy(cabin(), item("2031-07-15", forum, "Museum Store Leases", said))
		if (got.Kind == civic.Supersedes) != want {
			t.Errorf("%q: claimed %q %.2f %q, want given up %v", said, got.Kind, got.Score, got.Reasons, want)
		}
	}
	log := item("2031-05-13", forum, "Action Log", "Action | Who | State\nMooring guide | Harbour Officer | Not pursued: the Trust's handbook takes its place\nMooring map | Harbour Officer | Not yet done")
	guide := done("That the Harbour Officer write a mooring guide.", "Harbour Officer")
	if got := claimedBy(guide, log); got.Kind != civic.Supersedes {
		t.Errorf("row: claimed %q %.2f %q, want given up", got.Kind, got.Score, got.Reasons)
	}
	chart := done("That the Harbour Officer draw a mooring map.", "Harbour Officer")
	if got := claimedBy(chart, log); got.Kind == civic.Supersedes {
		t.Errorf("another row: claimed %q %.2f %q", got.Kind, got.Score, got.Reasons)
	}
}

// TestOneOfMany: "instead of the report" in an item on another matter gives up no report
// that comes every quarter.
func TestOneOfMany(t *testing.T) {
	often := promise("That the takings of the ferry be reported every quarter.", "", "Ferry Takings", civic.VerbReport, &civic.Due{Expression: "every quarter", Recurs: "P3M"})
	said := "RESOLVED – That, instead of the report, the Ferry Manager attend the Forum in October 2031."
	if got := claimedBy(often, item("2031-07-15", forum, "Ferry Manager's Post", said)); got.Kind == civic.Supersedes {
		t.Errorf("claimed %.2f %q", got.Score, got.Reasons)
	}
}

func TestLossesIn(t *testing.T) {
	for _, tt := range []struct{ low, name string }{
		{"resolved that the kelp survey be dispensed with.", "the kelp survey"},
		{"the kelp survey has therefore fallen away.", "the kelp survey"},
		{"that no kelp survey be made and that a map be drawn.", "kelp survey"},
		{"a kelp survey would serve nobody.", "a kelp survey"},
		{"that a seabed map, which will replace the kelp survey asked for in may, be drawn.", "the kelp survey"},
		{"it was agreed that the kelp survey should not now proceed.", "the kelp survey"},
		{"the kelp survey was presented and noted.", ""},
		{"the warden had as yet no kelp survey to show.", ""},
		{"there would be no kelp survey to show.", "kelp survey"},
	} {
		t.Run(tt.low, func(t *testing.T) {
			got := ""
			if all := lossesIn(tt.low, tt.low); len(all) > 0 {
				got = all[0].name
			}
			if got != tt.name {
				t.Errorf("losses name %q, want %q", got, tt.name)
			}
		})
	}
}
