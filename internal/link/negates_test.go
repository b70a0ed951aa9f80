package link

import "testing"

// TestDeniedFarOff: the words of a denial need not stand together.
func TestDeniedFarOff(t *testing.T) {
	for low, want := range map[string]bool{
		"the chart had still not arrived":                                  true,
		"the chart had, he was sorry to say, not come":                     true,
		"no copy of the chart had been sent":                               true,
		"none of the charts had reached the pilots":                        true,
		"nothing had been sent to the pilots":                              true,
		"the chart was as yet not printed":                                 true,
		"the chart had been sent":                                          false,
		"no objections had been received, and the chart had been sent":     false,
		"the chart had been sent not only to pilots":                       false,
		"no fewer than nine charts had been sent":                          false,
		"the pilots, who had no chart, were sent one on 3 may":             false,
		"the chart was sent and not a word of thanks came":                 false,
		"there was nothing more to be said and the charts had been posted": false,
	} {
		if got := notDone(low); got != want {
			t.Errorf("%q: denied %v, want %v", low, got, want)
		}
	}
}
