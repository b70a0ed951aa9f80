package web

import (
	"fmt"
	"testing"

	"arising/internal/civic"
)

// BenchmarkOutstanding renders the first page of 10,000 commitments, as many
// as one large council has.
func BenchmarkOutstanding(b *testing.B) {
	s := newSamples()
	for i := range 10_000 {
		c := s.commitments[i%6]
		c.ID = civic.RecordID(fmt.Sprintf("r%016x", i))
		s.commitments = append(s.commitments, c)
	}
	opt := SampleOptions()
	opt.Store = s
	h := New(opt).Handler()
	for b.Loop() {
		get(b, h, "/outstanding")
	}
}

// BenchmarkItem renders one agenda item with seven records.
func BenchmarkItem(b *testing.B) {
	h := New(SampleOptions()).Handler()
	for b.Loop() {
		get(b, h, "/items/quillhaven-a505")
	}
}

// BenchmarkSearch renders one page of results.
func BenchmarkSearch(b *testing.B) {
	h := New(SampleOptions()).Handler()
	for b.Loop() {
		get(b, h, "/search?q=shops")
	}
}
