package ingest_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"path/filepath"
	"testing"
	"time"

	"arising/data"
	"arising/internal/archive"
	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/ingest"
	"arising/internal/store"
)

// TestRememberedIsAsFromScratch: whatever came at night or was said by day, a
// program that remembers links as one does that reads every paper again.
func TestRememberedIsAsFromScratch(t *testing.T) {
	ctx, dir := t.Context(), t.TempDir()
	db, err := store.Open(ctx, filepath.Join(dir, "a.db"), store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	kept, err := archive.Open(filepath.Join(dir, "archive"))
	if err != nil {
		t.Fatal(err)
	}
	council := crawlInvented(ctx, t, data.Demo(), db, kept)
	if _, err := (&ingest.Ingester{Store: db, Archive: kept, Program: "test"}).Council(ctx, council); err != nil {
		t.Fatal(err)
	}
	importProjects(ctx, t, data.Demo(), db, council.ID)
	nights := 14
	if testing.Short() {
		nights = 4
	}
	var log bytes.Buffer // a memory that could not be used is told there
	r := rand.New(rand.NewPCG(5, 6))
	for night := range nights {
		what := disturb(ctx, t, r, db, council.ID)
		if err := (&ingest.Ingester{Store: db, Program: "test", Log: slog.New(slog.NewTextHandler(&log, nil))}).Relate(ctx, council.ID); err != nil || log.Len() > 0 {
			t.Fatalf("night %d, %s: %v\n%s", night, what, err, &log)
		}
		got := tied(ctx, t, db)
		copied := filepath.Join(dir, fmt.Sprint(night, ".db"))
		if err := db.Backup(ctx, copied); err != nil {
			t.Fatal(err)
		}
		if want := fromScratch(ctx, t, copied, council.ID); !bytes.Equal(got, want) {
			t.Fatalf("night %d, after %s: links differ from those of a program that reads everything\n%s\nwant\n%s", night, what, got, want)
		}
	}
}

func fromScratch(ctx context.Context, t *testing.T, path string, council civic.CouncilID) []byte {
	t.Helper()
	db, err := store.Open(ctx, path, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if err := (&ingest.Ingester{Store: db}).Relate(ctx, council); err != nil {
		t.Fatal(err)
	}
	return tied(ctx, t, db)
}

// tied prints all links and evidence, a commitment a line.
func tied(ctx context.Context, t *testing.T, db *store.Store) []byte {
	t.Helper()
	list, err := db.Commitments(ctx, store.CommitmentFilter{AsOf: day.MustParse("2026-06-15"), Withdrawn: true})
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	for _, c := range list {
		if err := json.NewEncoder(&b).Encode([]any{c.ID, c.Status, c.Links, c.Evidence}); err != nil {
			t.Fatal(err)
		}
	}
	return b.Bytes()
}

// disturb changes something as a night or a person does, and says what.
func disturb(ctx context.Context, t *testing.T, r *rand.Rand, db *store.Store, council civic.CouncilID) string {
	t.Helper()
	must := func(err error) {
		if err != nil {
			t.Fatal(err)
		}
	}
	meetings, err := db.Meetings(ctx, store.MeetingFilter{Council: council})
	must(err)
	m := meetings[r.IntN(len(meetings))]
	items, err := db.Items(ctx, m.ID)
	must(err)
	switch n := r.IntN(8); {
	case n == 0 && len(items) > 2:
		must(db.PutWhole(ctx, m, items[1:]))
		return "an item was dropped from " + string(m.ID)
	case n == 1 && len(items) > 0:
		items[r.IntN(len(items))].Title += " and the Saltgate Depot Programme (SDP)"
		must(db.PutWhole(ctx, m, items))
		return "a title was changed in " + string(m.ID)
	case n == 2 && len(items) > 0:
		return reword(ctx, t, db, items[r.IntN(len(items))])
	case n == 3:
		m.State = civic.Cancelled
		must(db.PutMeeting(ctx, m))
		return "cancelled: " + string(m.ID)
	case n == 4:
		m.Date = m.Date.AddDays(9)
		must(db.PutMeeting(ctx, m))
		return "moved: " + string(m.ID)
	case n == 5:
		body, err := db.Committee(ctx, m.Committee)
		must(err)
		body.Name = "Standing " + body.Name
		must(db.PutCommittee(ctx, body))
		return "renamed: " + string(body.ID)
	}
	return speak(ctx, t, r, db)
}

// reword changes words of a text that an item is printed in, at their places.
func reword(ctx context.Context, t *testing.T, db *store.Store, it civic.Item) string {
	t.Helper()
	for _, s := range it.Sections {
		doc, err := db.Text(ctx, s.Version)
		if err != nil {
			t.Fatal(err)
		}
		doc.Text = string(bytes.ReplaceAll([]byte(doc.Text), []byte("report"), []byte("rumour")))
		if err := db.PutText(ctx, s.Version, doc); err != nil {
			t.Fatal(err)
		}
	}
	return "reworded: " + string(it.ID)
}

// speak lets a person say something of a commitment, or take it back.
func speak(ctx context.Context, t *testing.T, r *rand.Rand, db *store.Store) string {
	t.Helper()
	list, err := db.Commitments(ctx, store.CommitmentFilter{AsOf: day.MustParse("2026-06-15")})
	if err != nil {
		t.Fatal(err)
	}
	c := list[r.IntN(len(list))]
	say := civic.Curation{At: time.Unix(1_770_000_000, 0), Who: "J Doe", Record: c.ID, Reason: "as told"}
	switch n := r.IntN(4); {
	case len(c.Evidence) > 0 && n > 0:
		say.Act, say.Item, say.Kind = []civic.Act{"", civic.ActReject, civic.ActConfirm, civic.ActWithdraw}[n], c.Evidence[0].Item, c.Evidence[0].Kind
	case len(c.Links) > 0:
		say.Act, say.Entry = civic.ActReject, c.Links[0].Entry
	default:
		say.Act, say.Field, say.Value = civic.ActCorrect, civic.FieldDue, "2026-05-01"
	}
	if err := db.Curate(ctx, say); err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("%s of %s %s%s%s", say.Act, c.ID, say.Item, say.Entry, say.Field)
}
