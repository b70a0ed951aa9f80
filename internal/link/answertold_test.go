package link

import (
	"testing"

	"arising/internal/civic"
)

// TestAnswerTold: a body that prints no resolutions tells in a sentence or two what it made of
// what another had asked of it.
func TestAnswerTold(t *testing.T) {
	ask := func(q, to, title string) Promise {
		p := promise(q, "", title, civic.VerbRecommend, nil)
		p.Owner = to
		return p
	}
	const board = "Kelp Trust Board"
	bins := ask("That Cabinet be recommended to empty the bins on the promenade on the same day as those of the town.", cabinet, "Promenade Bins")
	hire := ask("That the Kelp Trust Board be recommended to cap the hire rate of the boathouse for clubs.", board, "Boathouse Business Plan")
	notes := ask("That the Kelp Trust Board be recommended to publish its accounts.", board, "Kelp Trust")
	grant := ask("The Forum resolved to recommend to Cabinet that a pilot scheme of awning grants be set up in Dunley.", cabinet, "Shopfronts: Report of the Working Party")
	cross := promise("It was agreed that the Forum ask the Planning Committee to help pay for a crossing at Quay Road.", "", "Quay Road", "", nil)
	cross.Kind = civic.Action
	cross.Verb, cross.Owner = asksOther(cross.Quote, cross.BodyName)
	lamps := ask("That Cabinet be recommended to light the steps at Gull Bay all night.", cabinet, "Gull Bay")
	for _, tt := range []struct {
		p                 Promise
		body, title, text string
		want              bool
	}{
		{bins, cabinet, "Promenade Bins: Views of Scrutiny", "Councillor Orme attended to present the views of the Forum. She explained why the promenade bins should be emptied on the same day as the town's. Councillor Fenn was glad to accept it; it would cost nothing.", true},
		{bins, cabinet, "Waste Rounds", "Councillor Orme spoke for the Forum. Its wish that the promenade bins be emptied with those of the town was met at once: the Cabinet Member undertook that this would be so from May.", true},
		{hire, board, "Boathouse hire", "The Board took the recommendation from scrutiny. It agreed a cap of £18 an hour on weekdays.", true},
		{hire, board, "Boathouse hire rates", "The Board heard that scrutiny wanted a cap on the hire rate for clubs. Trustees felt unable to agree while the roof loan was outstanding.", true},
		{notes, board, "Publication of accounts", "The Board considered the recommendation of the Council's Resources Scrutiny Forum. Members had no objection so long as names of donors are held back. From now on the accounts are on the website.", true},
		{notes, board, "Letter from the Council", "The Chair read the Forum's recommendation that accounts be published. Nobody was against it and the treasurer will put them on the website each June.", true},
		{grant, cabinet, "Shopfronts: Recommendation from the Forum", "Cabinet took the report of the working party. Councillor Fenn thought that awning grants were well worth trying and £60,000 was set aside from the Growth Reserve for a pilot in Dunley.", true},
		{grant, cabinet, "Shopfronts", "Cabinet had the working party's report. It liked the idea of a pilot in Dunley, but had no money for awning grants this year.", true},
		{cross, plans, "Request from the Resources Scrutiny Forum", "The Committee considered the Forum's request for help with a crossing at Quay Road. The Committee AGREED to note that £9,000 is free in its highways allocation and to receive a design in May 2031.", true},
		{lamps, cabinet, "Gull Bay Steps", "The Forum's proposal that the steps be lit all night found favour with every member, and the lamps will be left on from June.", true},

		{bins, cabinet, "Promenade Bins", "Councillor Fenn said that the promenade bins had been painted and that the new lids were well liked.", false},
		{bins, cabinet, "Waste Rounds", "Councillor Orme presented the Forum's views on the promenade bins. The Leader thanked her and said that they would be considered in the autumn.", false},
		{hire, board, "Boathouse roof", "The Board took the report of the surveyor. It agreed a sum of £18,000 for slates.", false},
		{hire, board, "Correspondence", "A letter had come from scrutiny on the hire rate of the boathouse. The Chair would reply when the Board had thought about it.", false},
		{notes, board, "Accounts for the year", "The treasurer presented the accounts. Members had no objection and they were signed.", false},
		{notes, board, "Reference from the Council", "The recommendation on accounts of the Resources Scrutiny Forum was put off to the next Board, the treasurer being away.", false},
		{grant, cabinet, "Growth Reserve", "£60,000 was set aside from the Growth Reserve for a lift at the library.", false},
		{grant, cabinet, "Shopfronts", "Cabinet received the report of the working party. The officer is to cost the pilot in Dunley and say in March whether awning grants can be had.", false},
		{cross, plans, "Quay Road Flats", "The Panel granted permission for nine flats at Quay Road.", false},
		{lamps, cabinet, "Gull Bay", "Cabinet heard that two of the steps at Gull Bay were broken. They had been mended by the end of the week.", false},
	} {
		got := claimedBy(tt.p, item("2031-04-22", tt.body, tt.title, tt.text, resolvedIn(tt.text)...))
		if (got.Kind != "") != tt.want {
			t.Errorf("%q under %q: claimed %q %.2f %q, want an answer: %v", tt.text, tt.title, got.Kind, got.Score, got.Reasons, tt.want)
		}
	}
}
