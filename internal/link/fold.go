package link

import (
	"cmp"
	"slices"
	"strings"

	"arising/internal/civic"
	"arising/internal/day"
)

// Fold lays the editions of one programme over each other, oldest first, and
// returns its items as the newest edition that lists them has them, each with
// what befell it. An item keeps its id, its links and its first time while it
// is moved and renamed; one that was left out stays, with the day since when.
// Of editions of one day the fullest counts, for a pack may print a part.
func Fold(editions []civic.Edition, rule Notice) []civic.Entry {
	f := folder{rule: rule, at: map[civic.EntryID]int{}}
	for i, e := range inOrder(editions) {
		f.edition(e, i == 0)
	}
	for i := range f.entries {
		f.notice(&f.entries[i])
	}
	return f.entries
}

// inOrder returns the editions oldest first, one of each day and period. A plan
// that was touched up after a plan of later days was out says nothing new.
func inOrder(editions []civic.Edition) []civic.Edition {
	all := slices.Clone(editions)
	slices.SortStableFunc(all, func(a, b civic.Edition) int {
		return cmp.Or(a.On.Compare(b.On), a.From.Compare(b.From), cmp.Compare(len(b.Entries), len(a.Entries)), cmp.Compare(a.URL, b.URL))
	})
	all = slices.CompactFunc(all, func(a, b civic.Edition) bool { return a.On == b.On && a.From == b.From })
	var newest day.Date
	return slices.DeleteFunc(all, func(e civic.Edition) bool {
		older := e.From.Known() && e.From.Before(newest)
		if !older {
			newest = e.From
		}
		return older
	})
}

// A folder is a programme while its editions are laid over each other.
type folder struct {
	rule    Notice
	entries []civic.Entry
	at      map[civic.EntryID]int
}

func (f *folder) edition(e civic.Edition, first bool) {
	listed := map[civic.EntryID]bool{}
	match := f.matches(e.Entries)
	for k, now := range e.Entries {
		i, known := match[k]
		if !known {
			i = f.add(now, e, first)
		} else {
			f.renew(&f.entries[i], now, e)
		}
		listed[f.entries[i].ID] = true
	}
	for i := range f.entries {
		if was := &f.entries[i]; !listed[was.ID] && !was.Gone.Known() {
			left(was, e)
		}
	}
}

// add begins an item. A second one of the same name in one edition is another
// matter where the source numbers them apart.
func (f *folder) add(now civic.Entry, e civic.Edition, first bool) int {
	if _, taken := f.at[now.ID]; taken && len(now.Refs) > 0 {
		now.ID = civic.EntryID(string(now.ID) + "-" + now.Refs[0])
	}
	if i, taken := f.at[now.ID]; taken {
		return i
	}
	now.Changes = nil
	if !first {
		record(&now, civic.Change{Kind: civic.AddedLater}, e)
	}
	f.status(&now, "", e)
	f.at[now.ID] = len(f.entries)
	f.entries = append(f.entries, now)
	return len(f.entries) - 1
}

// renew takes over what a newer edition says of an item and records what changed.
func (f *folder) renew(was *civic.Entry, now civic.Entry, e civic.Edition) {
	if was.Gone.Known() {
		record(was, civic.Change{Kind: civic.Returned, Was: was.Gone.Long()}, e)
		was.Gone = day.Date{}
	}
	moved(was, now, e)
	for _, c := range []struct {
		kind     civic.ChangeKind
		was, now string
	}{{civic.Renamed, was.Title, now.Title}, {civic.NewLead, was.Lead, now.Lead}, {civic.NewMaker, was.Maker, now.Maker}} {
		if c.was != "" && c.now != "" && !strings.EqualFold(c.was, c.now) {
			record(was, civic.Change{Kind: c.kind, Was: c.was, Now: c.now}, e)
		}
	}
	f.status(&now, was.Stage, e)
	now.ID, now.First, now.Changes = was.ID, was.First, append(was.Changes, now.Changes...)
	now.Aliases = joined(was.Aliases, now.Aliases)
	if !strings.EqualFold(was.Title, now.Title) {
		now.Aliases = joined(now.Aliases, []string{was.Title})
	}
	now.Refs = joined(was.Refs, now.Refs)
	keep(&now, *was)
	*was = now
}

// keep fills what a shorter edition does not print from the one before it.
func keep(now *civic.Entry, was civic.Entry) {
	for _, s := range []struct{ now, was *string }{
		{&now.Acronym, &was.Acronym}, {&now.Workstream, &was.Workstream}, {&now.Lead, &was.Lead}, {&now.Directorate, &was.Directorate},
		{&now.Stage, &was.Stage}, {&now.Maker, &was.Maker}, {&now.Key, &was.Key}, {&now.URL, &was.URL},
	} {
		if *s.now == "" {
			*s.now = *s.was
		}
	}
	if now.Due == nil {
		now.Due = was.Due
	}
	if !now.Noticed.Known() {
		now.Noticed = was.Noticed
	}
	if now.Amounts == nil {
		now.Amounts = was.Amounts
	}
}

// moved records that an item was planned for other days. A time that was only
// made more precise did not move: "June 2026", then "16 June 2026".
func moved(was *civic.Entry, now civic.Entry, e civic.Edition) {
	a, b := was.Due, now.Due
	if a == nil || b == nil || !a.To.Known() || !b.To.Known() {
		return
	}
	c := civic.Change{Was: a.Expression, Now: b.Expression}
	switch {
	case b.To.After(a.To) && first(b.From, b.To).After(a.To):
		c.Kind = civic.Slipped
	case a.To.After(b.To) && first(a.From, a.To).After(b.To):
		c.Kind = civic.BroughtOn
	default:
		return
	}
	if was.First == nil {
		was.First = a
	}
	record(was, c, e)
}

// left records that an edition leaves an item out, unless its time had come or
// lies beyond the days that the edition covers: then nothing is said of it.
func left(was *civic.Entry, e civic.Edition) {
	due := was.Due
	switch {
	case due == nil || !due.To.Known():
		was.Gone = e.On
		record(was, civic.Change{Kind: civic.Unlisted}, e)
	case due.To.Before(e.On) || e.From.Known() && due.To.Before(e.From):
		was.Gone = e.On // over, or taken
	case e.To.Known() && first(due.From, due.To).After(e.To):
	default:
		was.Gone = e.On
		record(was, civic.Change{Kind: civic.Withdrawn, Was: due.Expression, Note: "left out before its time had come"}, e)
	}
}

// status records what the plan itself says became of an item.
func (f *folder) status(now *civic.Entry, was string, e civic.Edition) {
	if now.Stage == "" || strings.EqualFold(now.Stage, was) {
		return
	}
	low := strings.ToLower(now.Stage)
	for _, s := range []struct {
		word string
		kind civic.ChangeKind
	}{
		{"withdrawn", civic.Withdrawn}, {"abandoned", civic.Withdrawn}, {"cancelled", civic.Withdrawn},
		{"decision made", civic.Taken}, {"implemented", civic.Taken}, {"recommendations approved", civic.Taken}, {"determined", civic.Taken},
	} {
		if strings.HasPrefix(low, s.word) {
			record(now, civic.Change{Kind: s.kind, Now: now.Stage, Note: "the plan's own status"}, e)
			return
		}
	}
}

func record(e *civic.Entry, c civic.Change, by civic.Edition) {
	c.On, c.URL, c.Version = by.On, by.URL, by.Version
	e.Changes = append(e.Changes, c)
}

// joined returns a with what b adds to it, without regard to case.
func joined(a, b []string) []string {
	out := slices.Clone(a)
	for _, s := range b {
		if !slices.ContainsFunc(out, func(o string) bool { return strings.EqualFold(o, s) }) {
			out = append(out, s)
		}
	}
	return out
}
