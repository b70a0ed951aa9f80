package cli

import (
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"arising/indexer"
	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/doctext"
	"arising/internal/search"
	"arising/internal/store"
	"arising/web"
)

// BenchmarkPages measures what a reader waits for on the server: pages with
// everything behind them, on one large council's 25,000 items and 10,000
// commitments. p95-ms is the figure that the pages are held to; kB is the
// largest page as it is sent, compressed.
func BenchmarkPages(b *testing.B) {
	site, s := benchSite(b, 2500)
	for _, tt := range []struct {
		name  string
		paths []string
		fresh bool // something is stored before every page
		anew  bool // each question is a new one
	}{
		{"Search", searchPaths("/search"), false, true},
		{"SearchAgain", searchPaths("/search"), false, false},
		{"SearchJSON", searchPaths("/api/v1/search"), false, true},
		{"Start", []string{"/"}, false, false},
		{"Outstanding", owedPaths(), false, false},
		{"OutstandingAfterChange", owedPaths(), true, false},
		{"Item", []string{"/items/q-a1", "/items/q-a20003", "/items/q-a12000"}, false, false},
		{"Commitment", benchCommitments(b, s), false, false},
	} {
		b.Run(tt.name, func(b *testing.B) {
			var took, cost []time.Duration
			size, n := 0, 0
			for b.Loop() {
				path := tt.paths[n%len(tt.paths)]
				n++
				if tt.anew && !strings.Contains(path, "&to=") {
					path += "&to=" + day.MustParse("2050-01-01").AddDays(n).String() // no meeting is left out
				}
				if tt.fresh {
					if err := s.PutCouncil(b.Context(), civic.Council{ID: "q", Name: "Quillhaven"}); err != nil {
						b.Fatal(err)
					}
				}
				begin, cpu := time.Now(), cpuTime()
				got := benchGet(b, site, path)
				took, cost = append(took, time.Since(begin)), append(cost, cpuTime()-cpu)
				size = max(size, got)
			}
			slices.Sort(took)
			slices.Sort(cost)
			b.ReportMetric(float64(took[len(took)/2].Microseconds())/1000, "p50-ms")
			b.ReportMetric(float64(took[len(took)*95/100].Microseconds())/1000, "p95-ms")
			b.ReportMetric(float64(cost[len(cost)/2].Microseconds())/1000, "p50-cpu-ms")
			b.ReportMetric(float64(cost[len(cost)*95/100].Microseconds())/1000, "p95-cpu-ms")
			b.ReportMetric(float64(size)/1000, "kB")
		})
	}
}

// cpuTime is what this process has used of all processors so far; 0 where that
// cannot be told.
var cpuTime = func() time.Duration { return 0 }

func benchGet(b *testing.B, h http.Handler, path string) (bytes int) {
	r := httptest.NewRequest(http.MethodGet, path, nil)
	r.Header.Set("Accept-Encoding", "gzip")
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	if w.Code != http.StatusOK {
		b.Fatalf("%s = %d %.300s", path, w.Code, unzipped(w.Body))
	}
	return w.Body.Len()
}

func unzipped(r io.Reader) []byte {
	z, err := gzip.NewReader(r)
	if err != nil {
		return nil
	}
	out, _ := io.ReadAll(z)
	return out
}

func searchPaths(at string) (out []string) {
	for _, q := range []string{"harbour", "quay+repair", "%22to+the+next+meeting%22", "ferry+-buoy", "report&committee=Panel+3", "berth&kind=action&sort=date",
		"lantern&year=2018", "market&status=overdue", "allotments", "harbour+OR+allotments&from=2017-01-01&to=2019-12-31", "re*"} {
		out = append(out, at+"?q="+q)
	}
	return out
}

func owedPaths() []string {
	return []string{"/outstanding", "/outstanding?page=9", "/outstanding?status=overdue", "/outstanding?committee=q-c3", "/outstanding?owner=Officer+7&status=all",
		"/outstanding?programme=q-p", "/outstanding?as-of=2021-01-01"}
}

func benchCommitments(b *testing.B, s *store.Store) (out []string) {
	all, err := s.Commitments(b.Context(), civic.CommitmentFilter{Committee: "q-c3", AsOf: day.MustParse("2024-06-01")})
	if err != nil {
		b.Fatal(err)
	}
	for _, c := range all[:min(20, len(all))] {
		out = append(out, "/commitments/"+string(c.ID))
	}
	return out
}

// benchSite returns the pages over a council with so many meetings of ten items.
func benchSite(b *testing.B, meetings int) (http.Handler, *store.Store) {
	ctx, asOf := b.Context(), day.MustParse("2024-06-01")
	s, err := store.Open(ctx, filepath.Join(b.TempDir(), storeFile), store.Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = s.Close() })
	if err := fillBench(ctx, s, meetings); err != nil {
		b.Fatal(err)
	}
	dir := filepath.Join(b.TempDir(), indexDir)
	units := func(yield indexer.Yield) error {
		return s.Units(ctx, "q", asOf, func(u search.Unit) error { return yield(u) })
	}
	if err := indexer.Build(ctx, dir, units, indexer.BuildOptions{}); err != nil {
		b.Fatal(err)
	}
	x, err := indexer.Open(dir)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = x.Close() })
	return web.New(web.Options{Store: s, Search: x, AsOf: func() day.Date { return asOf }, Version: "bench"}).Handler(), s
}

// fillBench stores a council of 25 panels that met every day in turn. Its
// words are drawn so that some are frequent and most are rare.
func fillBench(ctx context.Context, s *store.Store, meetings int) error {
	if err := s.PutCouncil(ctx, civic.Council{ID: "q", Name: "Quillhaven"}); err != nil {
		return err
	}
	for c := range 25 {
		if err := s.PutCommittee(ctx, civic.Committee{ID: civic.CommitteeID(fmt.Sprint("q-c", c)), Council: "q", Name: fmt.Sprint("Panel ", c)}); err != nil {
			return err
		}
	}
	if err := s.PutProgramme(ctx, civic.Programme{ID: "q-p", Council: "q", Name: "Harbour Renewal"}, []civic.Entry{{ID: "q-p-e", Title: "Quay"}}); err != nil {
		return err
	}
	draw := rand.New(rand.NewPCG(1, 2))
	zipf := rand.NewZipf(draw, 1.2, 8, 40_000)
	var links []civic.Link
	var evidence []civic.Evidence
	for m := range meetings {
		owed, err := fillBenchMeeting(ctx, s, m, zipf)
		if err != nil {
			return err
		}
		for i, r := range owed {
			links = append(links, civic.Link{Record: r.ID, Entry: "q-p-e", Score: 0.6, Reasons: []string{"both name the quay"}})
			if i%2 == 0 {
				evidence = append(evidence, civic.Evidence{Record: r.ID, Kind: civic.ReportedBack, Item: r.Item, Score: 0.4, Quote: "The repair of the quay", Reasons: []string{"the same subject"}})
			}
		}
	}
	return s.PutLinks(ctx, "q", links, evidence)
}

var benchWords = strings.Fields("the of to and that a in be report on for harbour quay berth ferry repair market allotments lantern buoy committee meeting next officer members cost noted")

// fillBenchMeeting stores one meeting and returns what it left to be done.
func fillBenchMeeting(ctx context.Context, s *store.Store, m int, zipf *rand.Zipf) (owed []civic.Record, err error) {
	id, date := civic.MeetingID(fmt.Sprint("q-m", m)), day.MustParse("2016-01-05").AddDays(m)
	version := civic.VersionID(fmt.Sprintf("%064d", m))
	if err := s.PutMeeting(ctx, civic.Meeting{ID: id, Committee: civic.CommitteeID(fmt.Sprint("q-c", m%25)), Date: date, AgendaHeld: true, Whole: true}); err != nil {
		return nil, err
	}
	text, quotes := benchMinutes(zipf)
	items, records := make([]civic.Item, 10), make([]civic.Record, 10)
	for n := range items {
		own := text.Blocks[n*benchBlocks : (n+1)*benchBlocks]
		said := own[len(own)-1]
		items[n] = civic.Item{ID: civic.ItemID(fmt.Sprintf("q-a%d", m*10+n)), Position: n + 1, Number: fmt.Sprint(n + 1), Title: benchText(zipf, 5),
			URL:      fmt.Sprintf("https://q.example/ieIssueDetails.aspx?IId=%d", m*10+n),
			Sections: []civic.Section{{Kind: civic.MinutesText, Version: version, Start: own[0].Start, End: said.End}}}
		records[n] = civic.Record{ID: civic.NewRecordID(items[n].ID, civic.Decision, quotes[n], 0), Kind: civic.Decision, Item: items[n].ID, Quote: quotes[n],
			Verb: civic.VerbReport, Commitment: n < 4, Owner: fmt.Sprint("Officer ", (m*7+n)%300), Rule: "resolved",
			Source: civic.Place{Version: version, Start: said.Start, End: said.End}}
		if n < 3 {
			records[n].Due = &civic.Due{Expression: "in six months", From: date, To: date.AddMonths(6), Precision: civic.BySpan}
		}
	}
	if err := s.PutText(ctx, version, text); err != nil {
		return nil, err
	}
	if err := s.PutItems(ctx, id, items); err != nil {
		return nil, err
	}
	for n := range items {
		if err := s.PutRecords(ctx, items[n].ID, version, records[n:n+1]); err != nil {
			return nil, err
		}
	}
	return records[:4], nil
}

// benchBlocks is the number of paragraphs of one item.
const benchBlocks = 7

// benchMinutes returns the minutes of ten items and the quote that ends each.
func benchMinutes(zipf *rand.Zipf) (*doctext.Document, []string) {
	text := doctext.NewBuilder("html")
	var quotes []string
	for range 10 {
		for range benchBlocks - 1 {
			text.Add(doctext.Block{Kind: doctext.Paragraph}, benchText(zipf, 50))
		}
		quotes = append(quotes, "that the Harbour Manager report on "+benchText(zipf, 12)+" to the next meeting but one")
		text.Add(doctext.Block{Kind: doctext.ListItem}, quotes[len(quotes)-1])
	}
	return text.Document(), quotes
}

func benchText(zipf *rand.Zipf, words int) string {
	var b strings.Builder
	for range words {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		if k := int(zipf.Uint64()); k < len(benchWords) {
			b.WriteString(benchWords[k])
		} else {
			fmt.Fprintf(&b, "w%x", k*2654435761%1_000_003)
		}
	}
	return b.String()
}
