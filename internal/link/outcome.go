package link

import (
	"fmt"
	"slices"
	"strings"

	"arising/internal/civic"
	"arising/internal/day"
)

// An Outcome is an agenda item as far as forward plans are concerned.
type Outcome struct {
	Item
	Issue int  // the site's number of its matter; 0 if unknown
	Key   bool // its minutes or decision call it a key decision
}

// told reports whether something is minuted of the item.
func (it *Outcome) told() bool { return it.Told || it.Minutes != "" }

// alikeEnough is how much of two titles must agree for an item of a meeting to
// be the matter that a plan announced for it.
const alikeEnough = 0.6

// Settle records of planned decisions that an item of a meeting took them, and
// returns the lists with that. An item is tied to a plan's by the site's number
// of the matter, else by its name at the body that the plan names, near the time that it gives.
// Key decisions that no plan announced come back as unplanned entries of the
// first forward plan: but only where an edition of it is held that was out
// before the decision, for a plan that is not held proves nothing.
func Settle(lists []List, editions map[civic.ProgrammeID][]civic.Edition, items []Outcome) []List {
	out := slices.Clone(lists)
	for i := range out {
		if out[i].Programme.Kind != civic.ForwardPlan {
			continue
		}
		out[i].Entries = slices.Clone(out[i].Entries)
		s := &settler{list: &out[i], editions: editions[out[i].Programme.ID], byIssue: map[string]int{}, byStem: map[string][]int{}}
		s.index()
		for k := range items {
			s.item(&items[k])
		}
	}
	return out
}

type settler struct {
	list     *List
	editions []civic.Edition
	byIssue  map[string]int
	byStem   map[string][]int
	topics   [][]string // of each entry's title
	makers   [][]string // stems of the body that each entry names, else of the plan's own
}

// index reads every entry once. Items are many, and most share a word with some entry.
func (s *settler) index() {
	own := ""
	if name, ok := strings.CutSuffix(s.list.Programme.Name, " forward plan"); ok {
		own = name
	}
	for i, e := range s.list.Entries {
		for _, r := range e.Refs {
			s.byIssue[r] = i
		}
		t := topic(e.Title)
		for _, stem := range t {
			s.byStem[stem] = append(s.byStem[stem], i)
		}
		maker := e.Maker
		if maker == "" {
			maker = own
		}
		s.topics, s.makers = append(s.topics, t), append(s.makers, stems(maker))
	}
}

func (s *settler) item(it *Outcome) {
	i, why := s.planned(it)
	if i < 0 {
		if it.Key && it.told() {
			s.unplanned(it)
		}
		return
	}
	e := &s.list.Entries[i]
	if !it.told() || slices.ContainsFunc(e.Changes, func(c civic.Change) bool { return c.Kind == civic.Taken }) {
		return // only an agenda: it may yet be deferred
	}
	e.Changes = append(slices.Clone(e.Changes), civic.Change{Kind: civic.Taken, On: it.Date, Now: it.BodyName + ", " + it.Title, Note: why, URL: it.URL, Version: it.Source.Version})
	sortChanges(e.Changes)
	if noticed := s.firstSeen(e); (e.Key == "yes" || it.Key) && noticed.Known() && !noticed.Before(it.Date) {
		s.flag(e, it, fmt.Sprintf("first listed on %s, taken on %s", noticed.Long(), it.Date.Long()))
	}
}

// planned finds the entry that announced an item; -1 if there is none.
func (s *settler) planned(it *Outcome) (int, string) {
	if it.Issue > 0 {
		if i, ok := s.byIssue[IssueRef(it.Issue)]; ok {
			return i, "the same matter by its number: " + IssueRef(it.Issue)
		}
	}
	about, _ := subject(it.Title)
	words := topic(about)
	body := stems(it.BodyName)
	best, at := 0.0, -1
	seen := map[int]bool{}
	for _, t := range words {
		for _, i := range s.byStem[t] {
			if seen[i] || !s.near(it, i) {
				continue
			}
			seen[i] = true
			if score := overlap(words, s.topics[i]); score >= alikeEnough && score > best && s.meets(body, i) {
				best, at = score, i
			}
		}
	}
	return at, "the same name"
}

// near reports whether an item lies within some months of the time that the
// plan gives to an entry.
func (s *settler) near(it *Outcome, i int) bool {
	d := s.list.Entries[i].Due
	return d == nil || !d.To.Known() || first(d.From, d.To).DaysUntil(it.Date) >= -slack && d.To.DaysUntil(it.Date) <= 2*slack
}

// meets reports whether a body may be the one that the plan names.
func (s *settler) meets(body []string, i int) bool {
	maker := s.makers[i]
	return len(maker) == 0 || holds(maker, body) || holds(body, maker)
}

// firstSeen is the earliest day on which an entry is known to have been public.
func (s *settler) firstSeen(e *civic.Entry) day.Date {
	first := e.Noticed
	for _, ed := range s.editions {
		if first.Known() && !ed.On.Before(first) {
			continue
		}
		for _, x := range ed.Entries {
			if x.ID == e.ID || share(x.Refs, e.Refs) {
				first = ed.On
			}
		}
	}
	return first
}

// unplanned adds a key decision that the plan did not announce.
func (s *settler) unplanned(it *Outcome) {
	held := slices.ContainsFunc(s.editions, func(e civic.Edition) bool {
		return !e.On.After(it.Date) && e.On.DaysUntil(it.Date) <= 2*slack
	})
	owner := strings.TrimSuffix(s.list.Programme.Name, " forward plan")
	if !held || !holds(stems(it.BodyName), stems(owner)) {
		return
	}
	id := civic.EntryID(string(s.list.Programme.ID) + "-taken-" + civic.Slug(string(it.ID)))
	e := civic.Entry{ID: id, Programme: s.list.Programme.ID, Title: it.Title, Maker: it.BodyName, Key: "yes", URL: it.URL, Stage: "not in the plan", Source: it.Source}
	s.flag(&e, it, "called a key decision, and in no edition of the plan that is held; the general exception or special urgency may have been used")
	s.list.Entries = append(s.list.Entries, e)
}

func (s *settler) flag(e *civic.Entry, it *Outcome, note string) {
	e.Changes = append(e.Changes, civic.Change{Kind: civic.WithoutNotice, On: it.Date, Now: it.BodyName + ", " + it.Title, Note: note, URL: it.URL, Version: it.Source.Version})
	sortChanges(e.Changes)
}

func sortChanges(list []civic.Change) {
	slices.SortStableFunc(list, func(a, b civic.Change) int { return a.On.Compare(b.On) })
}
