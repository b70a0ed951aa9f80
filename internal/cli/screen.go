package cli

import (
	"io"
	"sync"
	"unicode"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
)

// A screen writes text for a person. Names of files, titles and answers of
// servers are other people's words, and a control character among them could
// recolour a terminal, rename its window or hide what was printed; each is
// shown as "�". JSON passes unchanged, for it escapes them itself.
type screen struct {
	mu sync.Mutex // the log of a server and the command both write
	w  io.Writer
}

func newScreen(w io.Writer) *screen {
	return &screen{w: transform.NewWriter(w, runes.Map(harmless))}
}

// Write implements io.Writer.
func (s *screen) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.w.Write(p)
}

// harmless is r, or "�" for one that would act on a terminal.
func harmless(r rune) rune {
	if r != '\n' && r != '\t' && unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
		return unicode.ReplacementChar
	}
	return r
}
