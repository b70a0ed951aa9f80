package link

import (
	"reflect"
	"testing"
)

// TestBarrenItemsShowNothing: what is passed over unread would have given
// nothing, on invented words and on the papers of a fictional council.
func TestBarrenItemsShowNothing(t *testing.T) {
	part := 1
	if testing.Short() {
		part = 3
	}
	for _, tt := range []struct {
		name     string
		promises func() ([]Promise, []Item)
	}{
		{"invented words", func() ([]Promise, []Item) {
			items, promises := council(1500/part, 400/part)
			return promises, items
		}},
		{"answered", func() ([]Promise, []Item) {
			items, promises := answeredCouncil(3, 900/part, 150/part)
			return promises, items
		}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			promises, items := tt.promises()
			var quick, whole Linker
			whole.all = true
			got, want := quick.Update(promises, items), whole.Update(promises, items)
			if !reflect.DeepEqual(got, want) {
				t.Errorf("%d pieces of evidence, looking at everything %d", len(got), len(want))
			}
		})
	}
}
