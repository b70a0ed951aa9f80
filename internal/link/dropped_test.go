package link

import (
	"testing"
)

func TestDroppings(t *testing.T) {
	for _, tt := range []struct{ low, name string }{
		{"resolved: that, in place of the kelp survey, a seabed map be brought in may.", "the kelp survey"},
		{"it was agreed that, rather than the report on moorings asked for in june, one paper on the harbour be written.", "the report on moorings"},
		{"resolved that a coast plan, replacing the dune strategy, be submitted in march.", "the dune strategy"},
		{"resolved: that negotiation with the ferry company be abandoned.", "negotiation with the ferry company"},
		{"the harbour master said that the kelp survey had been abandoned in july.", "the kelp survey"},
		{"that the evaluation requested in may be no longer required.", "the evaluation"},
		{"that the task group be not set up and that one session be held in its stead.", "the task group"},
		{"resolved that work on the mooring guide cease.", "the mooring guide"},
		{"members saw no purpose in a lease for a boat that had sunk.", "a lease for a boat"},
		{"the board no longer wished to see terms of a lease.", "terms of a lease"},
		{"the board agreed that the survey of moorings, instructed on 3 may 2031, should not go ahead.", "the survey of moorings"},
		{"the council resolved that the instruction to let the pier should fall; and thanked the clerk.", "the instruction to let the pier"},
		{"the regatta would fall on 27 june.", ""},
		{"tolls would fall by a tenth.", ""},
		{"work on the mooring guide was going well.", ""},
		{"action: the engineer to report in may on the dates for replacing the lamps on the quay.", ""},
		{"the engineer would begin replacing the lamps in june.", ""},
		{"the kelp survey was presented.", ""},
		{"no further boats had sunk.", ""},
		{"she reported that the kelp survey would not now be ready until march.", ""},
		{"the seabed map would not now be published until the autumn.", ""},
		{"the mooring guide would not now be published.", "the mooring guide"},
		{"a separate mooring guide was not now to be written.", "a separate mooring guide"},
		{"the chair had not written to the harbour board about tolls, as the board had meanwhile set them, and the letter was no longer wanted.", "written to the harbour board about tolls"},
		{"the clerk had not sought a price for lamps, the police having put up their own; the forum agreed that the matter be dropped.", "sought a price for lamps"},
		{"the chair had not written to the harbour board about tolls.", ""},
		{"visit to the mole: we are not going.", "visit to the mole"},
		{"visit to the mole: we are going in july.", ""},
	} {
		t.Run(tt.low, func(t *testing.T) {
			got := ""
			if all := droppings(tt.low); len(all) > 0 {
				got = all[len(all)-1].name
			}
			if got != tt.name {
				t.Errorf("droppings name %q, want %q", got, tt.name)
			}
		})
	}
}

// TestTakenBackByAside: a resolution that is taken back is known by what an aside says it was to do.
func TestTakenBackByAside(t *testing.T) {
	if all := droppings("that resolution 10 of 18 june 2031, to move the lamps, be rescinded."); len(all) != 2 || all[1].name != "to move the lamps" {
		t.Errorf("droppings %+v, want one of moving the lamps", all)
	}
}
