package store

import (
	"context"
	"database/sql"
	"strconv"
	"time"

	"arising/internal/changes"
	"arising/internal/civic"
	"arising/internal/errs"
)

// restrictedSince returns since when an item is restricted whose minutes or
// decision were public before; the zero time of one that is public, and of one
// that was never anything else.
func restrictedSince(ctx context.Context, tx *sql.Tx, meeting civic.MeetingID, it civic.Item) (since time.Time, err error) {
	if !it.Restricted {
		return since, nil
	}
	held, err := list(ctx, tx, func(r scanner, open *bool) error { return r.Scan(open, at(&since)) }, `
		SELECT NOT restricted AND EXISTS (SELECT 1 FROM section s WHERE s.item = i.id AND s.kind IN (?, ?)), restricted_since
		FROM item i WHERE i.id = ?`, civic.MinutesText, civic.DecisionText, it.ID)
	if err != nil || len(held) == 0 || !held[0] {
		return since, err
	}
	return learned(ctx, tx, meeting, it.ID)
}

// learned is when the newest of the pages came that tell of an item: its own
// and its meeting's.
func learned(ctx context.Context, tx *sql.Tx, meeting civic.MeetingID, item civic.ItemID) (time.Time, error) {
	return one(ctx, tx, func(r scanner, t *time.Time) error { return r.Scan(at(t)) }, `
		SELECT max(came) FROM (SELECT coalesce((SELECT min(f.at) FROM fetch f WHERE f.council = d.council AND f.url = d.url AND f.version = d.version), d.seen) AS came
			FROM document d WHERE d.version <> '' AND (d.item = ?1 AND d.kind = ?3 OR d.meeting = ?2 AND d.kind = ?4))`,
		item, meeting, civic.ItemPage, civic.MeetingPage)
}

// ofExempt chooses the items of which a version ?1, that no address holds any
// more, may print words that were taken back from the public since it came. Of
// a report that hangs on one item that is this item; of the meeting's own page
// or minutes it is any of the meeting's.
const ofExempt = `
	FROM fetch f JOIN document d ON d.council = f.council AND d.url = f.url
		JOIN item i ON i.id = d.item OR d.item = '' AND i.meeting = d.meeting
	WHERE f.version = ?1 AND f.version <> '' AND i.restricted_since > f.at
		AND NOT EXISTS (SELECT 1 FROM resource WHERE version = ?1 AND version <> '')`

// Withheld reports whether the bytes of a version must not be shown, because
// the council has taken back from the public what they say: they are an earlier
// version of a page of which an item was made exempt since, or every document
// that holds them is named as restricted now.
func (s *Store) Withheld(ctx context.Context, v civic.VersionID) (yes bool, err error) {
	defer errs.Wrap(&err, "whether version %s is withheld", v)
	return one(ctx, s.readers, func(r scanner, b *bool) error { return r.Scan(b) }, `
		SELECT EXISTS (SELECT 1`+ofExempt+`)
			OR EXISTS (SELECT 1 FROM document WHERE version = ?1 AND restricted) AND NOT EXISTS (SELECT 1 FROM document WHERE version = ?1 AND NOT restricted)`, v)
}

// shown takes out of what was changed since a version all that concerns items
// whose words were taken back from the public, or that were taken down. Where
// the paper does not say which of its paragraphs do, nothing of it may be shown.
func (s *Store) shown(ctx context.Context, d changes.Difference, earlier civic.VersionID) (changes.Difference, error) {
	exempt, err := list(ctx, s.readers, func(r scanner, n *int) error { return r.Scan(n) }, `
		SELECT DISTINCT i.source_id`+ofExempt+`
		UNION SELECT CAST(substr(g.item, length(d.council) + 3) AS INTEGER) FROM fetch f JOIN document d ON d.council = f.council AND d.url = f.url
			JOIN forgotten_item g ON g.meeting = d.meeting WHERE f.version = ?1 AND f.version <> '' AND g.item LIKE d.council || '-a%'
		ORDER BY 1`, earlier)
	if err != nil || len(exempt) == 0 {
		return d, err
	}
	for _, number := range exempt {
		if number == 0 || !d.Anchored() {
			return changes.Difference{}, civic.ErrWithheld
		}
	}
	for _, number := range exempt {
		d = d.Without("AI" + strconv.Itoa(number))
	}
	return d, nil
}
