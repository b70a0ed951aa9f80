package link

import (
	"testing"

	"arising/internal/civic"
)

// TestRowsNameTheirMatter: a row that names a promise in a word or two tells of it;
// one that names other things besides does not, though it shares as many.
func TestRowsNameTheirMatter(t *testing.T) {
	q := query{saidPlain: plainly("The Engineer to send the list of empty berths to members. Moorings"), nearPlain: plainly("Councillor Teal asked about winter storms.")}
	for row, want := range map[string][3]float64{
		"4 March 2031 | Empty berths | Engineer | Sent":                  {1, 0, 0},
		"AP31/07 | Berths after the storms | Head of Moorings | Sent":    {0.5, 0.5, 0},
		"4 March 2031 | Berths for the lifeboat | J Teal | Sent 5 March": {0.5, 0, 0.5},
		"4 March 2031 | Tide gauge | Engineer | Sent to Councillor Teal": {0, 0, 1},
	} {
		head := "Date | Matter | Officer | Position\n"
		a := &account{row: true, cells: rowSaidIn(row, headsOf(head+row, len(head)))}
		if mine, near, strange := q.rowNames(a); [3]float64{mine, near, strange} != want {
			t.Errorf("%q (%q): %.2f, %.2f, %.2f, want %v", row, a.cells.names, mine, near, strange, want)
		}
	}
}

// TestOneExchange: a line tells of what was asked for and of the promise to send it
// where both stand side by side; another promise that it rather names takes it from both.
func TestOneExchange(t *testing.T) {
	const asked, told, other = "Councillor Teal asked for the number of empty berths at each quay.", "The Engineer did not have it with her; it would follow.", "That the Clerk send the tide tables of each quay to members."
	minutes := asked + " " + told + " AGREED: " + other
	own := item("2031-01-14", forum, "Moorings", minutes)
	var promises []Promise
	at := 0
	for i, quote := range []string{asked, told, other} {
		p := done(quote, []string{"", "The Engineer", "The Clerk"}[i])
		p.ID, p.Item, p.ItemTitle = civic.RecordID([]string{"asked", "told", "other"}[i]), own.ID, "Moorings"
		p.Source = civic.Place{Version: "v", Start: at, End: at + len(quote)}
		at += len(quote) + 1
		if i == 1 {
			at += len("AGREED: ")
		}
		promises = append(promises, p)
	}
	pairs := exchanges(promises)
	if len(pairs) != 2 || pairs["asked"] != "told" || pairs["told"] != "asked" {
		t.Fatalf("exchanges are %v, want asked and told", pairs)
	}
	k := lineKey{"log", 1}
	answers := map[civic.RecordID]answer{"asked": {lines: []holding{{k, 4}}}, "told": {lines: []holding{{k, 2}}}, "other": {lines: []holding{{k, 3}}}}
	for _, tt := range []struct {
		name    string
		without civic.RecordID
		want    bool // the line is lost to another promise
	}{{"beside its partner", "other", false}, {"beside another", "", true}} {
		some := map[civic.RecordID]answer{}
		for id, a := range answers {
			if id != tt.without {
				some[id] = a
			}
		}
		best := firmest(some)
		a := some["told"]
		if got := len(a.losing("told", pairs["told"], best)) > 0; got != tt.want {
			t.Errorf("%s: lost %v, want %v", tt.name, got, tt.want)
		}
	}
}
