package store

import (
	"context"
	"database/sql"
	"slices"
	"strings"
	"time"

	"arising/internal/civic"
)

// withdraw takes records of an item out of what stands. One whose words the
// papers no longer print is kept and marked, and so is one of which a person
// has spoken. Any other was never more than our reading of words that are still
// there, and goes. It returns the last mark, or nil where nothing is kept of the item.
func withdraw(ctx context.Context, tx *sql.Tx, item civic.ItemID, gone []civic.Record) (last *civic.Withdrawal, err error) {
	if len(gone) == 0 {
		return nil, nil
	}
	w, err := newWithdrawer(ctx, tx, item)
	if err != nil {
		return nil, err
	}
	for _, r := range gone {
		if err := dropFollowers(ctx, tx, `SELECT ?`, r.ID); err != nil {
			return nil, err
		}
		mark, err := w.markUnlessRenamed(ctx, r)
		switch {
		case err != nil:
			return nil, err
		case mark == nil:
			_, err = tx.ExecContext(ctx, `DELETE FROM record WHERE id = ?`, r.ID)
		default:
			last = mark
			_, err = tx.ExecContext(ctx, `UPDATE record SET withdrawn = ? WHERE id = ?`, asJSON(mark), r.ID)
		}
		if err != nil {
			return nil, err
		}
	}
	if w.exempt.IsZero() {
		return last, nil
	}
	return last, w.unword(ctx)
}

// A withdrawer knows what is asked of each vanished record of one item.
type withdrawer struct {
	tx      *sql.Tx
	item    civic.ItemID
	exempt  time.Time // since when the item's words are withheld; zero if they are not
	printed []string  // folded texts of all papers that the meeting is put together from now
}

func newWithdrawer(ctx context.Context, tx *sql.Tx, item civic.ItemID) (*withdrawer, error) {
	w := &withdrawer{tx: tx, item: item}
	var err error
	w.exempt, err = one(ctx, tx, func(r scanner, t *time.Time) error { return r.Scan(at(t)) }, `SELECT restricted_since FROM item WHERE id = ?`, item)
	if err != nil {
		return nil, err
	}
	versions, err := list(ctx, tx, func(r scanner, v *civic.VersionID) error { return r.Scan(v) }, `
		SELECT DISTINCT s.version FROM section s JOIN item i ON i.id = s.item
			JOIN resource h ON h.version = s.version AND h.version <> ''
		WHERE i.meeting = (SELECT meeting FROM item WHERE id = ?) ORDER BY s.version`, item)
	if err != nil {
		return nil, err
	}
	for _, v := range versions {
		doc, err := textIn(ctx, tx, v)
		if isMissing(err) {
			continue
		}
		if err != nil {
			return nil, err
		}
		w.printed = append(w.printed, folded(doc.Text))
	}
	return w, nil
}

// markUnlessRenamed is mark for what does not stand under another id: all that
// was said of a renamed record goes on there, and nothing is kept of it here.
func (w *withdrawer) markUnlessRenamed(ctx context.Context, r civic.Record) (*civic.Withdrawal, error) {
	if id, err := current(ctx, w.tx, r.ID); err != nil || id != r.ID {
		return nil, err
	}
	return w.mark(ctx, r)
}

// mark says why a record no longer stands; nil if nothing is to be kept of it.
func (w *withdrawer) mark(ctx context.Context, r civic.Record) (*civic.Withdrawal, error) {
	taken, err := w.takenDown(ctx, r)
	if err != nil || taken {
		return nil, err
	}
	if !w.exempt.IsZero() && !w.prints(r.Quote) {
		return &civic.Withdrawal{Why: civic.MadeExempt, At: w.exempt}, nil
	}
	if r.Withdrawn != nil {
		return r.Withdrawn, nil
	}
	by, err := w.replacedBy(ctx, r.Source.Version)
	if err != nil {
		return nil, err
	}
	if by != nil && !w.prints(r.Quote) {
		return by, nil
	}
	spoken, err := w.spokenOf(ctx, r.ID)
	if err != nil || !spoken {
		return nil, err
	}
	return &civic.Withdrawal{Why: civic.ReadOtherwise}, nil
}

// takenDown reports whether a record belongs to what somebody asked to be taken
// down: of that nothing is kept, whether it was purged yet or not.
func (w *withdrawer) takenDown(ctx context.Context, r civic.Record) (bool, error) {
	return one(ctx, w.tx, func(row scanner, yes *bool) error { return row.Scan(yes) }, `
		SELECT EXISTS (SELECT 1 FROM forgotten_item WHERE item = ?1)
			OR EXISTS (SELECT 1 FROM forgotten_version WHERE version = ?2)
			OR EXISTS (SELECT 1 FROM forgotten f JOIN item i ON i.meeting = f.meeting WHERE i.id = ?1)`, w.item, r.Source.Version)
}

// replacedBy returns the version that took a version's place at its address, and
// when it came; nil where some address still holds it, and where none ever did,
// so that we cannot say that the council changed anything.
func (w *withdrawer) replacedBy(ctx context.Context, v civic.VersionID) (*civic.Withdrawal, error) {
	found, err := list(ctx, w.tx, func(r scanner, m *civic.Withdrawal) error { return r.Scan(&m.Version, at(&m.At)) }, `
		SELECT r.version, (SELECT n.at FROM fetch n WHERE n.council = r.council AND n.url = r.url AND n.version = r.version ORDER BY n.id LIMIT 1)
		FROM resource r WHERE r.version <> '' AND r.id IN (SELECT x.id FROM fetch f JOIN resource x ON x.council = f.council AND x.url = f.url
			WHERE f.version = ?1 AND f.version <> '')
		AND NOT EXISTS (SELECT 1 FROM resource WHERE version = ?1 AND version <> '')
		ORDER BY r.id LIMIT 1`, v)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	found[0].Why = civic.Corrected
	return &found[0], nil
}

// prints reports whether a paper of the meeting still has the words.
func (w *withdrawer) prints(quote string) bool {
	words := strings.TrimRight(folded(quote), " .…")
	return words != "" && slices.ContainsFunc(w.printed, func(text string) bool { return strings.Contains(text, words) })
}

func folded(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// spokenOf reports whether a person said anything of a record.
func (w *withdrawer) spokenOf(ctx context.Context, id civic.RecordID) (bool, error) {
	return one(ctx, w.tx, func(r scanner, yes *bool) error { return r.Scan(yes) }, `
		SELECT EXISTS (SELECT 1 FROM curation WHERE record = ?1 OR record IN (SELECT old FROM alias WHERE current = ?1))
			OR EXISTS (SELECT 1 FROM link WHERE record = ?1) OR EXISTS (SELECT 1 FROM evidence WHERE record = ?1)`, id)
}

// unword takes the words out of what is kept of an item that was made exempt:
// out of its withdrawn records, and out of what people confirmed with its help.
// The archive keeps the bytes, so the same words can be read again if the
// council publishes them again.
func (w *withdrawer) unword(ctx context.Context) error {
	for _, clear := range []string{
		`UPDATE record SET quote = '', number = '', owner = '', recipient = '', due = NULL, meta = NULL, page = 0, start_byte = 0, end_byte = 0
			WHERE item = ? AND withdrawn ->> 'why' = '` + string(civic.MadeExempt) + `'`,
		`UPDATE evidence SET quote = '', version = '', page = 0, start_byte = 0, end_byte = 0, reasons = '["said by a person"]', due = NULL
			WHERE item = ? AND (confirmed OR rejected)`,
	} {
		if _, err := w.tx.ExecContext(ctx, clear, w.item); err != nil {
			return err
		}
	}
	return nil
}
