package link

import (
	"testing"

	"arising/internal/civic"
)

// TestWorksToldAsDone: to look into having a thing done, or to bring it back into use, is kept
// where it is told as done, in whatever verb of works; what is told of it as broken, ordered or
// still looked into keeps nothing.
func TestWorksToldAsDone(t *testing.T) {
	asked := func(quote, owner, title string) Promise {
		p := promise(quote, "", title, "", nil)
		p.Kind, p.Owner = civic.Action, owner
		return p
	}
	camera := asked("Officers were asked to look into bringing the Teal Quay camera back into use.", "Officers", "Harbour Watch: Annual Review")
	pump := asked("The Engineer would see about getting the pump at Cockle Dock going again.", "Engineer", "Docks")
	fence := asked("The Parks Manager was asked to look at having the fence round Mere Pond made good.", "Parks Manager", "Ponds")
	notice := asked("The Clerk to arrange for the notice of tolls to be turned into Welsh and Polish by the end of March 2031.", "Clerk", "Tolls")
	bench := asked("Officers to explore bringing the bench by the lifeboat house back to its old place.", "Officers", "Seafront")
	for _, tt := range []struct {
		name           string
		promise        Promise
		title, minutes string
		want           bool
	}{
		{"camera recommissioned", camera, "Minutes and Matters Arising", "The minutes were confirmed. Minute 47 - the camera at Teal Quay had been repaired and recommissioned in March.", true},
		{"camera in use", camera, "Matters Arising", "The camera at Teal Quay was back in use.", true},
		{"camera replaced", camera, "Action Log", "Teal Quay camera | Officers | New camera fitted 3 March", true},
		{"pump runs", pump, "Matters Arising", "Cockle Dock pump: this had been mended and had run since 4 March.", true},
		{"pump overhauled", pump, "Minutes", "The pump at Cockle Dock had been overhauled in February.", true},
		{"fence mended", fence, "Matters Arising", "The fence at Mere Pond had been mended by the wardens.", true},
		{"fence renewed", fence, "Matters Arising", "Mere Pond: forty yards of fence had been renewed on 11 March.", true},
		{"notice in both", notice, "Matters Arising", "Tolls: the notice was now up in Welsh and Polish.", true},
		{"translations delivered", notice, "Matters Arising", "The Welsh and Polish notices of tolls had been delivered to the lodges on 22 March.", true},
		{"bench put back", bench, "Matters Arising", "The bench by the lifeboat house had been restored to its old place on 9 March.", true},

		{"camera still dead", camera, "Matters Arising", "Minute 47 - the camera at Teal Quay still did not work.", false},
		{"camera on order", camera, "Matters Arising", "A part for the camera at Teal Quay was on order and would be fitted in June.", false},
		{"camera costed", camera, "Matters Arising", "Officers were still looking into the camera at Teal Quay.", false},
		{"pump failed", pump, "Matters Arising", "The pump at Cockle Dock would be looked at when the tide allowed.", false},
		{"another pump", pump, "Matters Arising", "The pump at Tern Dock had been mended.", false},
		{"fence wanted", fence, "Matters Arising", "No money had been found for the fence at Mere Pond.", false},
		{"fence in May", fence, "Matters Arising", "The fence at Mere Pond was to be renewed in May.", false},
		{"notice with the printer", notice, "Matters Arising", "The Welsh and Polish notices of tolls had yet to come from the printer.", false},
		{"bench wanted", bench, "Matters Arising", "Two residents had asked when the bench by the lifeboat house would be put back.", false},
		{"bench lost", bench, "Matters Arising", "The bench by the lifeboat house could not be found.", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := claimedBy(tt.promise, item("2031-04-29", forum, tt.title, tt.minutes))
			if kept := got.Kind == civic.SaysDone || got.Kind == civic.ReportedBack; kept != tt.want {
				t.Errorf("%q: claimed %q %.2f %q, want kept %v", tt.minutes, got.Kind, got.Score, got.Reasons, tt.want)
			}
		})
	}
}
