package ingest

import (
	"fmt"
	"strconv"
	"strings"

	"arising/internal/civic"
	"arising/internal/extract"
)

// take moves the sections and records that a paper gives of an item into the
// draft. Sections whose paper does not say what they are count as as.
func (dr *draft) take(found extract.Item, d civic.Document, as civic.SectionKind) {
	for _, s := range found.Sections {
		kind := s.Kind
		if kind == "" {
			kind = as
		}
		dr.item.Sections = append(dr.item.Sections, civic.Section{Kind: kind, Version: d.Version, Start: s.Start, End: s.End, Cut: s.Cut})
		if s.Cut {
			dr.cut = true
		} else if kind == civic.MinutesText {
			dr.minutes, dr.from = true, d.Kind
		}
	}
	if dr.cut {
		dr.minutes = false
	}
	dr.item.Restricted = dr.item.Restricted || found.Restricted
	for _, rec := range found.Records {
		dr.record(rec, found, d)
	}
}

// plans takes milestones only: of what a report proposes, nothing is decided yet.
func (dr *draft) plans(found extract.Item, d civic.Document) {
	for _, rec := range found.Records {
		if rec.Kind == civic.Milestone {
			dr.record(rec, found, d)
		}
	}
}

func (dr *draft) record(rec civic.Record, found extract.Item, d civic.Document) {
	rec.Source.Version = d.Version
	rec.Committee, rec.Date = found.Committee, found.MeetingDate
	dr.records = append(dr.records, rec)
}

// name gives every record its id, now that its item is known, and drops a
// record that says the same in the same words as one before it.
func (dr *draft) name() {
	count := map[string]int{}
	kept := dr.records[:0]
	for _, rec := range dr.records {
		key := string(rec.Kind) + rec.Quote
		n := count[key]
		count[key]++
		if n > 0 && sameSpeech(kept, rec) {
			continue
		}
		rec.Item = dr.item.ID
		rec.ID = civic.NewRecordID(dr.item.ID, rec.Kind, rec.Quote, n)
		kept = append(kept, rec)
	}
	dr.records = kept
}

// sameSpeech reports whether an equal record came from another paper: the
// promise is one, printed twice. Within one paper a repetition is a second promise.
func sameSpeech(kept []civic.Record, rec civic.Record) bool {
	for _, k := range kept {
		if k.Kind == rec.Kind && k.Quote == rec.Quote && k.Source.Version != rec.Source.Version {
			return true
		}
	}
	return false
}

func dropMinutes(sections []civic.Section) []civic.Section {
	kept := sections[:0]
	for _, s := range sections {
		if s.Kind == civic.AgendaText {
			kept = append(kept, s)
		}
	}
	return kept
}

// anchorNumber reads the site's item number from an anchor such as "AI51894".
func anchorNumber(anchor string) int {
	n, err := strconv.Atoi(strings.TrimPrefix(strings.ToUpper(anchor), "AI"))
	if err != nil || n < 0 {
		return 0
	}
	return n
}

// itemNumberOf reads the site's item number from an id such as "quillhaven-a76150".
func itemNumberOf(id civic.ItemID) int {
	i := strings.LastIndex(string(id), "-a")
	if i < 0 {
		return 0
	}
	return anchorNumber(string(id)[i+2:])
}

// itemURL is the address at which a reader finds an item on the meeting page.
func itemURL(d civic.Document, anchor string) string {
	if anchor == "" {
		return d.URL
	}
	return fmt.Sprintf("%s#%s", d.URL, anchor)
}
