package logit

import (
	"math"
	"testing"
)

// TestFitFindsWhatMadeTheCases: from how often each kind of case is a yes the
// weights come back that make it so.
func TestFitFindsWhatMadeTheCases(t *testing.T) {
	truth := Model{Of: []float64{2, -1}, Bias: -0.5}
	var cases []Case
	for _, traits := range [][]float64{{0, 0}, {1, 0}, {0, 1}, {1, 1}, {0.5, 0.25}} {
		p := truth.Chance(traits)
		cases = append(cases, Case{traits, true, 1000 * p}, Case{traits, false, 1000 * (1 - p)})
	}
	got := Fit(cases, []Prior{{0, 1e-6}, {0, 1e-6}, {0, 1e-6}})
	for i, want := range truth.Of {
		if math.Abs(got.Of[i]-want) > 1e-3 {
			t.Errorf("weight %d is %.4f, want %.1f", i, got.Of[i], want)
		}
	}
	if math.Abs(got.Bias-truth.Bias) > 1e-3 {
		t.Errorf("bias %.4f, want %.1f", got.Bias, truth.Bias)
	}
}

// TestFitKeepsToThePrior where few or no cases speak, and leaves it where many do.
func TestFitKeepsToThePrior(t *testing.T) {
	priors := []Prior{{1.5, 1}, {1.5, 1}, {0, 1}}
	few := Case{[]float64{1, 0}, true, 1}
	for _, tt := range []struct {
		name     string
		cases    []Case
		from, to float64 // of the first weight
	}{
		{"no case", nil, 1.5, 1.5},
		{"one for it", []Case{few}, 1.5, 1.8},
		{"a thousand that are as often no", []Case{{few.Traits, true, 500}, {few.Traits, false, 500}}, -0.1, 0.8},
		{"only yes, without end", []Case{{few.Traits, true, 1e6}}, 2, 20},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := Fit(tt.cases, priors)
			if got.Of[0] < tt.from || got.Of[0] > tt.to || got.Of[1] != 1.5 {
				t.Errorf("weights %.3f, want the first from %.1f to %.1f and the second 1.5", got.Of, tt.from, tt.to)
			}
		})
	}
}
