package extract

import (
	"strings"
	"testing"
)

// What stands in the lines behind an action belongs to it.
func TestLinesBelowAnAction(t *testing.T) {
	for _, tt := range []struct{ name, text, owner, due string }{
		{"by when", "ACTION: circulate the list of ponds. Due: 28 June 2022", "", "28 June 2022"},
		{"whose", "ACTION: circulate the list of ponds. Lead: Pond Warden. Deadline: 28 June 2022", "Pond Warden", "28 June 2022"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			all := narrated(t, tt.text)
			if len(all) == 0 || all[0].Owner != tt.owner || all[0].Due == nil || !strings.HasSuffix(all[0].Due.Expression, tt.due) {
				t.Errorf("%q holds %+v", tt.text, all)
			}
		})
	}
}
