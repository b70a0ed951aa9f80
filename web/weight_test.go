package web

import (
	"fmt"
	"testing"

	"arising/internal/civic"
)

// maxPageWeight is what a page may weigh on the wire, without the style sheets
// that a browser keeps: two seconds of a poor mobile line.
const maxPageWeight = 100_000

// TestPagesAreLight weighs every page as it is sent, with a list as long as its
// limits allow.
func TestPagesAreLight(t *testing.T) {
	s := newSamples()
	for i := range 1000 {
		c := s.commitments[i%6]
		c.ID = civic.RecordID(fmt.Sprintf("r%016x", 0xabc000+i*7919))
		s.commitments = append(s.commitments, c)
	}
	opt := SampleOptions()
	opt.Store, opt.Rate = s, -1
	h := New(opt).Handler()
	heaviest, at := 0, ""
	for _, path := range samplePaths(t) {
		n := get(t, h, path, "Accept-Encoding", "gzip").Body.Len()
		if n > maxPageWeight {
			t.Errorf("%s weighs %d bytes, want at most %d", path, n, maxPageWeight)
		}
		if n > heaviest {
			heaviest, at = n, path
		}
	}
	t.Logf("the heaviest of %d pages is %s: %d bytes", len(samplePaths(t)), at, heaviest)
}
