package demosite

import (
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"time"

	"arising/internal/errs"
)

// A sole is a decision that one person took outside a meeting.
type sole struct {
	ID                            int
	Title, Maker, Purpose, Author string
	Reasons, Alternatives         string
	At, Published, Effective      time.Time
	Key, CallIn                   bool
	Decision                      []block
}

// readDecisions reads decisions.txt: paragraphs of "key: value" lines, one a
// decision, in which "text" may stand several times.
func (s *Site) readDecisions(files fs.FS) (err error) {
	defer errs.Wrap(&err, "read decisions.txt")
	raw, err := fs.ReadFile(files, "decisions.txt")
	if errors.Is(err, fs.ErrNotExist) {
		return nil // none is published
	}
	if err != nil {
		return err
	}
	for part := range strings.SplitSeq(plainLines(raw), "\n\n") {
		if part = strings.TrimSpace(part); part == "" || strings.HasPrefix(part, "//") {
			continue
		}
		d, err := readSole(part)
		if err != nil {
			return err
		}
		s.soles = append(s.soles, d)
	}
	slices.SortFunc(s.soles, func(a, b *sole) int { return b.At.Compare(a.At) })
	return nil
}

func readSole(part string) (*sole, error) {
	h := header(part)
	d := &sole{Title: h["title"], Maker: h["maker"], Purpose: h["purpose"], Author: h["author"], Reasons: h["reasons"],
		Alternatives: h["alternatives"], Key: h["key"] == "yes", CallIn: h["callin"] == "yes"}
	var err error
	if d.ID, err = strconv.Atoi(h["decision"]); err != nil {
		return nil, fmt.Errorf("decision %q: want its number", h["decision"])
	}
	for key, at := range map[string]*time.Time{"decided": &d.At, "published": &d.Published, "effective": &d.Effective} {
		if *at, err = time.Parse(time.DateOnly, h[key]); err != nil {
			return nil, fmt.Errorf("decision %d: %s: %w", d.ID, key, err)
		}
	}
	var text []string
	for line := range strings.Lines(part) {
		if rest, ok := strings.CutPrefix(line, "text:"); ok {
			text = append(text, strings.TrimSpace(rest))
		}
	}
	d.Decision = readText(strings.Join(text, "\n\n"))
	return d, nil
}
