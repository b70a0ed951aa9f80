package link

import (
	"strings"

	"arising/internal/civic"
	"arising/internal/when"
)

// hopedFor is the first time ahead that a promise without a due names all the
// same, "he would have the figures for January"; nil if there is none. It helps
// to find what was promised and accuses nobody.
func hopedFor(p *Promise) *civic.Due {
	if p.Due != nil {
		return nil
	}
	for _, e := range when.Find(p.Quote, p.Date, when.Calendar{}) {
		switch {
		case e.Use == when.UseEvent || e.Use == when.UsePeriod || e.Use == when.UseCitation || !onceOnly(e):
		case e.From.Known() && e.To.Known() && e.To.After(p.Date) && e.From.DaysUntil(e.To) <= slack:
			return dueOf(e)
		}
	}
	return nil
}

// namesDue reports whether minutes that are later than a promise was due name
// the month of its due: "which members had been due to see in January".
func (q query) namesDue(it *shelved) bool {
	if q.Due == nil || !q.Due.To.Known() || q.Due.From.DaysUntil(q.Due.To) > 31 && !strings.Contains(q.Due.Expression, q.Due.To.Month().String()) {
		return false
	}
	if !it.Date.After(q.Due.To) || it.Date.MonthStart() == q.Due.To.MonthStart() {
		return false
	}
	month := q.Due.To.Month().String()
	for at, rest := 0, it.Minutes; ; {
		i := strings.Index(rest[at:], month)
		if i < 0 {
			return false
		}
		i += at
		at = i + len(month)
		if (i == 0 || !plainByte(rest[i-1])) && (month != "May" || strings.HasSuffix(rest[:i], "in ") || strings.HasSuffix(rest[:i], "of ")) {
			return true
		}
	}
}

// replaces reports whether a sentence of an item says that something is done
// instead of what was promised: it speaks of replacing and names the thing or its matter.
func (s *shelf) replaces(q query, it *shelved, low string) bool {
	if !replacedWords.in(low) || len(low) != len(it.Minutes) {
		return false
	}
	for start := 0; start < len(low); {
		end := sentenceEnd(it.Minutes, start)
		said := low[start:end]
		if start = end; replacedWords.in(said) && (q.namesPaper(said) || s.cover(q, s.topic(said), nil, 0).own > 0) {
			return true
		}
	}
	return false
}

// replacedWords are the words by which minutes say that one thing is done for another.
var replacedWords = newWordlist(replacing, []string{"instead", "in place of", "rather than", "in its place", "cease"})
