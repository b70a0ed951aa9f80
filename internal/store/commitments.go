package store

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"golang.org/x/sync/errgroup"

	"arising/internal/civic"
	"arising/internal/errs"
)

// CommitmentFilter chooses commitments; see civic.CommitmentFilter.
type CommitmentFilter = civic.CommitmentFilter

// Commitments returns what f chooses, each judged as it stands on f.AsOf, by
// the last day of its due interval (none last), meeting date and id.
func (s *Store) Commitments(ctx context.Context, f CommitmentFilter) (_ []civic.Commitment, err error) {
	defer errs.Wrap(&err, "list commitments")
	if f.Record != "" {
		if f.Record, err = current(ctx, s.readers, f.Record); err != nil {
			return nil, err
		}
	}
	all, err := s.unjudged(ctx, f)
	if err != nil {
		return nil, err
	}
	if all, err = s.corrected(ctx, all, f.Owner); err != nil || len(all) == 0 {
		return nil, err
	}
	sittings, err := s.sittingsOf(ctx, all)
	if err != nil {
		return nil, err
	}
	kept := all[:0]
	for _, c := range all {
		c = civic.Judge(c, sittings[c.Council], f.AsOf)
		if len(f.Statuses) == 0 || slices.Contains(f.Statuses, c.Status) {
			c.Clocks = s.clocks.Wind(c)
			kept = append(kept, c)
		}
	}
	slices.SortFunc(kept, byDue)
	return slices.Clip(kept), nil
}

// Promised returns the commitments of a council as far as linking needs them,
// by id, with what people corrected: unjudged, without links and evidence, and
// of what is printed beside a decision only the reference. It takes a tenth of
// the time of Commitments.
func (s *Store) Promised(ctx context.Context, council civic.CouncilID) (_ []civic.Commitment, err error) {
	defer errs.Wrap(&err, "list what %s promised", council)
	all, err := list(ctx, s.readers, scanPromised, promisedSelect, council)
	if err != nil {
		return nil, err
	}
	return s.corrected(ctx, all, "")
}

const promisedSelect = `
	SELECT r.id, r.item, r.kind, r.quote, r.number, r.verb, r.owner, r.recipient, r.due,
		r.version, r.page, r.start_byte, r.end_byte, coalesce(r.meta ->> '$.key.reference', ''),
		CASE WHEN r.committee = '' THEN c.id ELSE ` + ownBody + ` END,
		iif(r.committee = '', c.name, r.committee), r.committee, r.date, coalesce(r.date, m.date), i.number, i.title` + commitmentFrom + `
	WHERE c.council = ? AND r.commitment = 1 AND r.withdrawn IS NULL ORDER BY r.id`

func scanPromised(row scanner, c *civic.Commitment) error {
	reference := ""
	c.Commitment = true
	err := row.Scan(&c.ID, &c.Item, &c.Kind, &c.Quote, &c.Number, &c.Verb, &c.Owner, &c.Recipient, asJSON(&c.Due),
		&c.Source.Version, &c.Source.Page, &c.Source.Start, &c.Source.End, &reference,
		&c.Body, &c.CommitteeName, &c.Committee, &c.Date, &c.MeetingDate, &c.ItemNumber, &c.ItemTitle)
	if reference != "" {
		c.Meta = &civic.Meta{Key: &civic.KeyDecision{Reference: reference}}
	}
	return err
}

// byDue orders commitments as they are shown.
func byDue(a, b civic.Commitment) int {
	none := func(c civic.Commitment) int {
		if c.Due == nil || !c.Due.To.Known() {
			return 1
		}
		return 0
	}
	if n := cmp.Compare(none(a), none(b)); n != 0 {
		return n
	}
	if none(a) == 0 {
		if n := a.Due.To.Compare(b.Due.To); n != 0 {
			return n
		}
	}
	return cmp.Or(a.MeetingDate.Compare(b.MeetingDate), strings.Compare(string(a.ID), string(b.ID)))
}

// commitmentFrom joins a record with what shows where it stands.
const commitmentFrom = `
	FROM record r JOIN item i ON i.id = r.item JOIN meeting m ON m.id = i.meeting
		JOIN committee c ON c.id = m.committee JOIN council u ON u.id = c.council `

// ownBody is the body whose name a record carries.
const ownBody = `coalesce((SELECT x.id FROM committee x
			WHERE x.council = c.council AND x.name = r.committee COLLATE NOCASE ORDER BY x.id LIMIT 1), c.id)`

// A record that was read in earlier minutes, printed in a later pack, carries
// the name of its own body and its own date. Its address is the sheet of the
// file where it was read from one, preferably a file of the same meeting, else
// that of the item.
const commitmentSelect = `
	SELECT ` + recordColumns + `, u.id, u.name, u.nation,
		CASE WHEN r.committee = '' THEN c.id ELSE ` + ownBody + ` END,
		iif(r.committee = '', c.name, r.committee), m.id, coalesce(r.date, m.date), i.number, i.title,
		coalesce(CASE WHEN r.page > 0 THEN (
			SELECT d.url || '#page=' || r.page FROM document d
			WHERE d.version = r.version AND d.version <> '' ORDER BY d.meeting <> m.id, d.rowid LIMIT 1) END, i.url),
		(SELECT max(s.seen) FROM resource s WHERE s.version = r.version AND s.version <> ''),
		coalesce((SELECT a.act FROM curation a
			WHERE a.record IN (SELECT r.id UNION ALL SELECT old FROM alias WHERE current = r.id) AND a.act IN ('close', 'reopen')
			ORDER BY a.id DESC LIMIT 1), '')` + commitmentFrom

func scanCommitment(row scanner, c *civic.Commitment) error {
	var last civic.Act
	err := row.Scan(append(recordDest(&c.Record), &c.Council, &c.CouncilName, &c.Nation, &c.Body, &c.CommitteeName, &c.Meeting,
		&c.MeetingDate, &c.ItemNumber, &c.ItemTitle, &c.URL, at(&c.Seen), &last)...)
	c.Page = c.Source.Page
	if last == civic.ActClose {
		c.Status = civic.StatusClosed // which civic.Judge leaves as it is
	}
	return err
}

// commitmentsWhere turns the part of f that SQL can decide into conditions.
func commitmentsWhere(f CommitmentFilter) *where {
	w := new(where)
	w.and("r.commitment = 1")
	if f.AsOf.Known() && f.Record == "" {
		// What was said later was not owed yet on that day.
		w.and("(coalesce(r.date, m.date) IS NULL OR coalesce(r.date, m.date) <= ?)", f.AsOf)
	}
	if !f.Withdrawn && f.Record == "" {
		w.and("r.withdrawn IS NULL")
	}
	w.equal("r.id", string(f.Record))
	w.equal("c.council", string(f.Council))
	w.equal("m.committee", string(f.Committee))
	if f.Owner != "" {
		w.and("(r.owner = ? COLLATE NOCASE OR r.id IN ("+correctedOwners+"))", f.Owner)
	}
	const shown = `SELECT l.record FROM link l JOIN entry e ON e.id = l.entry
		WHERE NOT l.rejected AND (l.confirmed OR l.score >= 0.5) AND `
	if f.Programme != "" {
		w.and("r.id IN ("+shown+"e.programme = ?)", f.Programme)
	}
	if f.Entry != "" {
		w.and("r.id IN ("+shown+"e.id = ?)", f.Entry)
	}
	return w
}

// unjudged returns what f chooses apart from statuses, with links and evidence:
// three queries at once, however many commitments there are.
func (s *Store) unjudged(ctx context.Context, f CommitmentFilter) (all []civic.Commitment, err error) {
	links, evidence := map[civic.RecordID][]civic.Link{}, map[civic.RecordID][]civic.Evidence{}
	g, ctx := errgroup.WithContext(ctx)
	g.Go(func() (err error) {
		w := commitmentsWhere(f)
		all, err = list(ctx, s.readers, scanCommitment, commitmentSelect+w.sql(), w.args...)
		return err
	})
	g.Go(func() error {
		w := followersWhere("l", f)
		return each(ctx, s.readers, scanLink, func(l civic.Link) error {
			links[l.Record] = append(links[l.Record], l)
			return nil
		}, linkSelect+w.sql()+linkOrder, w.args...)
	})
	g.Go(func() error {
		w := followersWhere("v", f)
		return each(ctx, s.readers, scanEvidence, func(e civic.Evidence) error {
			evidence[e.Record] = append(evidence[e.Record], e)
			return nil
		}, evidenceSelect+w.sql()+evidenceOrder, w.args...)
	})
	if err := g.Wait(); err != nil {
		return nil, err
	}
	for i := range all {
		all[i].Links, all[i].Evidence = links[all[i].ID], evidence[all[i].ID]
	}
	return all, nil
}

// followersWhere chooses at least the links or evidence, whose table is called
// t, of the commitments that f chooses. For a whole council their own column
// says it, which takes a third of the time of asking for the records again.
func followersWhere(t string, f CommitmentFilter) *where {
	w := new(where)
	switch {
	case f.Record != "":
		w.equal(t+".record", string(f.Record))
	case f.Committee == "" && f.Owner == "" && f.Programme == "" && f.Entry == "":
		w.equal(t+".council", string(f.Council))
	default:
		chosen := commitmentsWhere(f)
		w.and(t+".record IN (SELECT r.id"+commitmentFrom+chosen.sql()+")", chosen.args...)
	}
	return w
}

// sittingsOf returns the sittings of every council that all speaks of.
func (s *Store) sittingsOf(ctx context.Context, all []civic.Commitment) (map[civic.CouncilID][]civic.Sitting, error) {
	council := all[0].Council
	for _, c := range all {
		if c.Council != council {
			council = "" // several: read all in one query
			break
		}
	}
	sittings, err := s.Sittings(ctx, council)
	if err != nil {
		return nil, err
	}
	by := map[civic.CouncilID][]civic.Sitting{}
	for _, v := range sittings {
		by[v.Council] = append(by[v.Council], v)
	}
	return by, nil
}
