package htmltext

import "testing"

func TestMarkerOf(t *testing.T) {
	for _, tt := range []struct{ name, in, marker, rest string }{
		{"Word's number", "1.\u00a0\u00a0\u00a0 That the rent be set", "1.", "That the rent be set"},
		{"number and blank", "12. To note the report", "12.", "To note the report"},
		{"number without stop", "3\u00a0\u00a0 That it be noted", "3", "That it be noted"},
		{"day of the month", "3 January 2026", "", "3 January 2026"},
		{"year", "2026. A year", "", "2026. A year"},
		{"bracketed letter", "(b) to report back", "(b)", "to report back"},
		{"half bracket", "b) to report back", "b)", "to report back"},
		{"letter", "a. sign the lease", "a.", "sign the lease"},
		{"roman", "(xviii) the fees", "(xviii)", "the fees"},
		{"initial of a name", "J. Marrow spoke", "", "J. Marrow spoke"},
		{"capital of a Word list", "A.\u00a0\u00a0 That it be noted", "A.", "That it be noted"},
		{"capital of a clause", "B. That the kites be counted", "B.", "That the kites be counted"},
		{"initial in front of a short name", "B. Thatcher spoke", "", "B. Thatcher spoke"},
		{"paragraph of a report", "7.3 Resolved: That it be noted", "7.3", "Resolved: That it be noted"},
		{"hour", "10.30 am The meeting rose", "", "10.30 am The meeting rose"},
		{"amount", "2.5 million pounds", "", "2.5 million pounds"},
		{"dot", "·\u00a0\u00a0\u00a0 bins", "·", "bins"},
		{"Courier's bullet", "o\u00a0\u00a0 bins", "o", "bins"},
		{"letter o", "o bins", "", "o bins"},
		{"dash", "- bins", "-", "bins"},
		{"words", "That the rent be set", "", "That the rent be set"},
		{"nothing after", "1.", "", "1."},
		{"plot", "(a)(i) bins", "", "(a)(i) bins"},
		{"see above", "(see above) bins", "", "(see above) bins"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if marker, rest, _ := markerOf(tt.in); marker != tt.marker || rest != tt.rest {
				t.Errorf("markerOf(%q) = %q, %q, want %q, %q", tt.in, marker, rest, tt.marker, tt.rest)
			}
		})
	}
}

func TestSeries(t *testing.T) {
	for _, tt := range []struct {
		name    string
		markers []string
		want    []int
	}{
		{"flat", []string{"1.", "2.", "3."}, []int{0, 0, 0}},
		{"nested", []string{"1.", "(a)", "(b)", "2.", "(a)"}, []int{0, 1, 1, 0, 1}},
		{"three deep", []string{"1.", "a.", "i.", "ii.", "b.", "2."}, []int{0, 1, 2, 2, 1, 0}},
		{"letter i after h", []string{"(h)", "(i)", "(j)"}, []int{0, 0, 0}},
		{"roman i under a letter", []string{"(a)", "(i)", "(ii)", "(b)"}, []int{0, 1, 1, 0}},
		{"bullets under a number", []string{"3.", "·", "·", "4."}, []int{0, 1, 1, 0}},
		{"begins in the middle", []string{"7.", "8."}, []int{0, 0}},
		{"other list in the middle", []string{"·", "8.", "9."}, []int{0, 0, 0}},
		{"v after iv", []string{"(iv)", "(v)", "(vi)"}, []int{0, 0, 0}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var s series
			for i, m := range tt.markers {
				if got := s.level(m); got != tt.want[i] {
					t.Errorf("level of %s, number %d = %d, want %d", m, i, got, tt.want[i])
				}
			}
		})
	}
}
