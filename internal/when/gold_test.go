package when

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"arising/internal/day"
	"arising/internal/sample"
)

// A label is one due that a person read from a quote.
type label struct {
	file, quote, kind string
	meeting, next     day.Date
	commitment        bool
	want              *wantDue
}

type wantDue struct {
	Expression string    `json:"expression"`
	From       *day.Date `json:"from"`
	To         *day.Date `json:"to"`
	Precision  string    `json:"precision"`
	Recurs     string    `json:"recurs"`
	Suspect    bool      `json:"suspect"`
}

type labelled struct {
	Quote      string   `json:"quote"`
	Commitment *bool    `json:"commitment"`
	Due        *wantDue `json:"due"`
}

type labelFile struct {
	Document struct {
		Meeting day.Date `json:"meeting_date"`
		Next    day.Date `json:"next_meeting"`
	} `json:"document"`
	Items []struct {
		Meeting    day.Date   `json:"meeting_date"`
		Next       day.Date   `json:"next_meeting"`
		Decisions  []labelled `json:"decisions"`
		Actions    []labelled `json:"actions"`
		Milestones []labelled `json:"milestones"`
	} `json:"items"`
}

func labels(t *testing.T) []label {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(sample.Shared(t, "gold"), "*", "*.json"))
	if err != nil {
		t.Fatal(err)
	}
	var all []label
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		var doc labelFile
		if err := json.Unmarshal(b, &doc); err != nil {
			t.Logf("%s: %v", f, err)
			continue
		}
		for _, it := range doc.Items {
			m, next := it.Meeting, it.Next
			if !m.Known() {
				m, next = doc.Document.Meeting, doc.Document.Next
			}
			for k, group := range map[string][]labelled{"decision": it.Decisions, "action": it.Actions, "milestone": it.Milestones} {
				for _, l := range group {
					commitment := k != "decision" || l.Commitment != nil && *l.Commitment
					all = append(all, label{filepath.Base(f), l.Quote, k, m, next, commitment, l.Due})
				}
			}
		}
	}
	return all
}

func unref(d *day.Date) day.Date {
	if d == nil {
		return day.Date{}
	}
	return *d
}

// TestLabels measures Due against every due that people labelled.
func TestLabels(t *testing.T) {
	right, wrong, invented, none, free := 0, 0, 0, 0, 0
	for _, l := range labels(t) {
		got, ok := Due(l.quote, l.meeting, Calendar{Next: l.next})
		switch {
		case l.want == nil && !l.commitment:
			if ok {
				free++
				if testing.Verbose() {
					t.Logf("idle %s %q in %q", l.file, got.Text, l.quote)
				}
			}
		case l.want == nil && ok:
			invented++
			t.Logf("invented %s %q %v..%v in %q", l.file, got.Text, got.From, got.To, l.quote)
		case l.want == nil:
			none++
		case !ok || got.From != unref(l.want.From) || got.To != unref(l.want.To) || string(got.Precision) != l.want.Precision || got.Recurs != l.want.Recurs || got.Suspect != l.want.Suspect:
			wrong++
			t.Logf("%s %v: %q\n got  %q %v..%v %s %s %v\n want %q %v..%v %s %s %v", l.file, l.meeting, l.quote, got.Text, got.From, got.To, got.Precision, got.Recurs, got.Suspect,
				l.want.Expression, unref(l.want.From), unref(l.want.To), l.want.Precision, l.want.Recurs, l.want.Suspect)
		default:
			right++
			if got.Text != l.want.Expression {
				t.Logf("words %s: got %q want %q in %q", l.file, got.Text, l.want.Expression, l.quote)
			}
		}
	}
	total := right + wrong
	t.Logf("dues: %d of %d right (%.1f %%); commitments without a due: %d right, %d invented; found in %d other clauses", right, total, 100*float64(right)/float64(max(total, 1)), none, invented, free)
	if float64(right) < 0.98*float64(total) || float64(invented) > 0.02*float64(none+invented) {
		t.Errorf("fewer than 98 %% right, or more than 2 %% invented")
	}
}
