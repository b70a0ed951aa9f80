package extract

import (
	"strings"
	"testing"
)

// A resolution that is printed first ends where the paragraphs of the debate begin.
func TestResolutionBeforeTheDebate(t *testing.T) {
	head := "Fellmere Council\n\nPonds Committee\n\nMinutes of the meeting held on 10 May 2022\n\n3. Ponds\n\nAGREED:\n\n1. To receive a report on newts in July 2022.\n\n2. That the Chair write to the three anglers' clubs about litter.\n\n"
	told := " Mr Reed, Pond Warden, told the Committee that the water was low. He undertook to send members the depth of each pond."
	for _, tt := range []struct{ name, text, want string }{
		{"numbered by the item", "3.1" + told, "That the Chair write to the three anglers' clubs about litter."},
		{"numbered as the last clause is", "2.1" + told, "That the Chair write to the three anglers' clubs about litter."},
		{"numbering goes on", "3." + told, "That the Chair write to the three anglers' clubs about litter."},
		{"numbered through the minutes", "41." + told, "That the Chair write to the three anglers' clubs about litter."},
	} {
		t.Run(tt.name, func(t *testing.T) {
			res := Records(paper(t, head+tt.text+"\n"), Context{})
			var quotes []string
			for _, it := range res.Items {
				for _, rec := range it.Records {
					quotes = append(quotes, rec.Quote)
				}
			}
			if all := strings.Join(quotes, "|"); !strings.Contains(all, "|"+tt.want+"|He undertook") {
				t.Errorf("holds %q, want the clause %q and what was undertaken by itself", all, tt.want)
			}
		})
	}
}
