package extract

import (
	"fmt"
	"strings"
	"testing"

	"arising/internal/civic"
	"arising/internal/doctext"
)

// tellMeta prints a Meta in one line, for tables to compare.
func tellMeta(m *civic.Meta) string {
	if m == nil {
		return ""
	}
	var out []string
	say := func(name, value string) { out = append(out, name+" "+value) }
	if m.Status != nil {
		say("status", m.Status.Quote)
	}
	if m.Key != nil {
		say("key", strings.TrimSpace(fmt.Sprint(m.Key.Key, " ", m.Key.Reference)))
	}
	if m.CallIn != nil {
		say("call-in", fmt.Sprint(m.CallIn.Subject))
	}
	for _, at := range []struct {
		name string
		*civic.Moment
	}{{"ends", m.CallInEnds}, {"effective", m.Effective}} {
		if at.Moment != nil {
			say(at.name, strings.TrimSpace(at.Day.String()+" "+at.Time))
		}
	}
	if m.Mover != nil {
		say("mover", m.Mover.Name)
	}
	if m.Seconder != nil {
		say("seconder", m.Seconder.Name)
	}
	if m.Votes != nil {
		say("votes", strings.TrimSpace(tellVotes(m.Votes)))
	}
	if m.Exempt != nil {
		say("exempt", strings.TrimSuffix(m.Exempt.Paragraphs+" of "+m.Exempt.Of, " of "))
	}
	for _, w := range []struct {
		name string
		*civic.Words
	}{{"reasons", m.Reasons}, {"alternatives", m.Alternatives}, {"conflicts", m.Conflicts}} {
		if w.Words != nil {
			say(w.name, strings.ReplaceAll(w.Quote, "\n", " / "))
		}
	}
	return strings.Join(out, "; ")
}

func tellVotes(v *civic.Votes) string {
	n := func(p *int) string {
		if p == nil {
			return "?"
		}
		return fmt.Sprint(*p)
	}
	s := ""
	if v.For != nil || v.Against != nil || v.Abstained != nil {
		s = n(v.For) + "-" + n(v.Against) + "-" + n(v.Abstained)
	}
	for _, w := range []struct {
		said bool
		word string
	}{{v.Unanimous, "unanimous"}, {v.Unopposed, "unopposed"}, {v.Casting, "casting"}} {
		if w.said {
			s += " " + w.word
		}
	}
	out := strings.TrimSpace(s)
	if r := v.ByName; r != nil {
		out = strings.TrimSpace(out) + fmt.Sprintf(" [%s|%s|%s]", strings.Join(r.For, " "), strings.Join(r.Against, " "), strings.Join(r.Abstained, " "))
	}
	return out
}

// metas returns what is told of each decision of an item with this text.
func metas(t *testing.T, text string) []string {
	t.Helper()
	res := Records(paper(t, "Agenda item\n\nA Title\n\nMinutes:\n\n"+text+"\n"), Context{})
	var out []string
	for _, it := range res.Items {
		for _, r := range it.Records {
			if r.Kind == civic.Decision {
				out = append(out, tellMeta(r.Meta))
			} else if r.Meta != nil {
				t.Errorf("the %s %q has decision's metadata", r.Kind, r.Quote)
			}
		}
	}
	return out
}

type metaCase struct {
	name, text string
	want       []string
}

func checkMetas(t *testing.T, cases []metaCase) {
	t.Helper()
	for _, tt := range cases {
		t.Run(tt.name, func(t *testing.T) {
			if got := metas(t, tt.text); fmt.Sprintf("%q", got) != fmt.Sprintf("%q", tt.want) {
				t.Errorf("%q\n got %q\nwant %q", tt.text, got, tt.want)
			}
		})
	}
}

func TestMotions(t *testing.T) {
	checkMetas(t, []metaCase{
		{"moved and seconded by", "It was moved by Councillor Ada Vane and seconded by Councillor Ifan Rees that the hall be sold.\n\nRESOLVED that the hall be sold.",
			[]string{"mover Councillor Ada Vane; seconder Councillor Ifan Rees"}},
		{"short forms", "Prop. Cllr Vane, sec. Cllr Whitty.\n\nRESOLVED that the hall be sold.", []string{"mover Cllr Vane; seconder Cllr Whitty"}},
		{"in one breath", "Proposed Cllr Vane, seconded Cllr Whitty and RESOLVED that the hall be sold.", []string{"mover Cllr Vane; seconder Cllr Whitty"}},
		{"labels", "Proposer: Cllr J. Vane\n\nSeconder: Cllr O'Dowd\n\nRESOLVED that the hall be sold.", []string{"mover Cllr J. Vane; seconder Cllr O'Dowd"}},
		{"an office", "The Convener, seconded by Bailie Muir, moved approval of the report.\n\nRESOLVED to approve the report.", []string{"mover The Convener; seconder Bailie Muir"}},
		{"seconder in the next sentence", "Councillor Vane proposed that the hall be sold. This was seconded by Councillor Rees.\n\nRESOLVED that the hall be sold.",
			[]string{"mover Councillor Vane; seconder Councillor Rees"}},
		{"behind, as in all of them", "RESOLVED that the hall be sold.\n\nProposed by Cllr Vane, seconded by Cllr Rees.\n\nThe cost was discussed at length.\n\nRESOLVED that the roof be mended.\n\nProposed by Cllr Orme, seconded by Cllr Vane.",
			[]string{"mover Cllr Vane; seconder Cllr Rees", "mover Cllr Orme; seconder Cllr Vane"}},
		{"before the second only", "RESOLVED that the hall be sold.\n\nProposed by Cllr Vane, seconded by Cllr Rees.\n\nRESOLVED that the roof be mended.", []string{"", "mover Cllr Vane; seconder Cllr Rees"}},
		{"in the sentence that decides", "AGREED: On the proposal of Councillor Vane, seconded by Councillor Rees, it was agreed to sell the hall.", []string{"mover Councillor Vane; seconder Councillor Rees"}},
		{"of an election", "Councillor Orme was elected, proposed by Councillor Vane and seconded by Councillor Rees.", []string{"mover Councillor Vane; seconder Councillor Rees"}},
		{"moved to amend", "Councillor Vane moved to amend the recommendation. Councillor Rees seconded it.\n\nRESOLVED that the hall be sold.", []string{""}},
		{"a proposal that was made", "A proposal was made by the Chair to defer the sale. The proposal was seconded by Councillor Rees, voted on and carried.\n\nTherefore, it was RESOLVED that the sale be deferred.", []string{"mover the Chair; seconder Councillor Rees"}},
		{"a lost motion is nobody's", "Councillor Vane moved, and Councillor Rees seconded, that the matter be deferred. On being put to the vote the motion was lost by 5 votes to 7.\n\nRESOLVED that the hall be sold.",
			[]string{""}},
		{"an amendment's movers and votes are not the motion's", "It was moved by Councillor Vane and seconded by Councillor Rees that the hall be sold.\n\nAn amendment was moved by Councillor Orme and seconded by Councillor Pask. On being put to the vote the amendment was carried by 9 votes to 2.\n\nRESOLVED that the hall be sold by auction.",
			[]string{"mover Councillor Vane; seconder Councillor Rees"}},
		{"an amendment without an end", "It was moved by Councillor Vane and seconded by Councillor Rees that the hall be sold.\n\nCouncillor Orme, seconded by Councillor Pask, moved an amendment.\n\nRESOLVED that the hall be sold by auction.",
			[]string{""}},
		{"a proposal of an officer's", "The charges proposed by the Head of Parks were high.\n\nRESOLVED that the charges be noted.", []string{""}},
	})
}

func TestVotes(t *testing.T) {
	checkMetas(t, []metaCase{
		{"in the announcement", "RESOLVED (by 20 votes to 9) that the hall be sold.", []string{"votes 20-9-?"}},
		{"in words", "RESOLVED, by three votes to two, that the hall be sold.", []string{"votes 3-2-?"}},
		{"unanimously", "It was unanimously\n\nRESOLVED\n\n1. That the hall be sold.\n\n2. That the roof be mended.", []string{"votes unanimous", "votes unanimous"}},
		{"shouted", "UNANIMOUSLY RESOLVED that the hall be sold.", []string{"votes unanimous"}},
		{"nem con", "RESOLVED (nem con) that the hall be sold.", []string{"votes unopposed"}},
		{"casting vote", "There were four in favour and four against. The motion was carried on the Chair's casting vote.\n\nRESOLVED that the hall be sold.", []string{"votes 4-4-? casting"}},
		{"lines behind", "RESOLVED that the hall be sold.\n\nVoting:\n\nFor: 7\n\nAgainst: 2\n\nAbstentions: 1", []string{"votes 7-2-1"}},
		{"in the sentence that decides", "The Committee resolved by 6 votes to 2 to sell the hall.", []string{"votes 6-2-?"}},
		{"unanimously, behind its movers", "On being proposed by the Mayor, seconded by Councillor Rees, it was resolved unanimously to:\n\n1. Note the hall.\n\n2. Sell the hall.", []string{"mover the Mayor; seconder Councillor Rees; votes unanimous", "mover the Mayor; seconder Councillor Rees; votes unanimous"}},
		{"a line for each side", "RESOLVED that the hall be sold.\n\nFor: Councillors Vane, Rees and Orme (3)\n\nAgainst: Councillor Pask (1)\n\nAbstained: Councillors Lint and Moss (2)", []string{"votes 3-1-2 [Vane Rees Orme|Councillor Pask|Lint Moss]"}},
		{"counts in front of the names", "RESOLVED that the hall be sold.\n\nIn favour (2): Cllr Vane, Cllr Rees\n\nAgainst (0): None", []string{"votes 2-0-? [Cllr Vane Cllr Rees||]"}},
		{"a recorded vote on the motion before", "It was moved by Councillor Vane and seconded by Councillor Rees that the hall be sold.\n\nA recorded vote was taken:\n\nVoting for the motion: Councillors Vane and Rees (2)\n\nVoting against: Councillor Pask (1)\n\nRESOLVED that the hall be sold.", []string{"mover Councillor Vane; seconder Councillor Rees; votes 2-1-? [Vane Rees|Councillor Pask|]"}},
		{"a column for each side", "RESOLVED that the hall be sold.\n\n| For | Against | Abstain |\n| Cllr Vane | Cllr Pask | Cllr Moss |\n| Cllr Rees | Cllr Lint | |\n| 2 | 2 | 1 |\n", []string{"votes [Cllr Vane Cllr Rees|Cllr Pask Cllr Lint|Cllr Moss]"}},
		{"a row for each councillor", "RESOLVED that the hall be sold.\n\n| Councillor | Vote |\n| Ada Vane | For |\n| Ben Pask | Against |\n| Cy Moss | Abstain |\n", []string{"votes [Ada Vane|Ben Pask|Cy Moss]"}},
		{"those for an opinion are no vote", "RESOLVED that the hall be sold.\n\nFor: it would be cheap.\n\nAgainst: it would be sad.", []string{""}},
		{"brackets at the end of one clause", "RESOLVED\n\n1. That the hall be sold. (For 7, Against 2, Abstained 0)\n\n2. That the roof be mended.", []string{"votes 7-2-0", ""}},
		{"a vote in front, without a motion", "On a show of hands, 7 voted in favour, 2 against with 3 abstentions.\n\nRESOLVED that the hall be sold.", []string{"votes 7-2-3"}},
		{"a consultation is no vote", "In the consultation 12 voted in favour and 30 against.\n\nRESOLVED that the hall be sold.", []string{""}},
		{"a vote that debate parts from what follows", "The vote was 7 for, 2 against. The roof leaked. The gutters were blocked. The Clerk had a quotation.\n\nRESOLVED that the hall be sold.", []string{""}},
		{"which of two resolutions is not said", "RESOLVED that the hall be sold.\n\nRESOLVED that the roof be mended.\n\nThe meeting went on to tea. The vote had been 7 for and 2 against.", []string{"", ""}},
		{"a unanimous opinion", "The residents were unanimous in their dislike.\n\nRESOLVED that the hall be sold.", []string{""}},
	})
}

func TestHeadedTexts(t *testing.T) {
	checkMetas(t, []metaCase{
		{"reasons in their line", "RESOLVED that the hall be sold.\n\nREASON FOR DECISION: It is empty.\n\nThe Chair thanked all.", []string{"reasons It is empty."}},
		{"a list below its heading", "RESOLVED that the hall be sold.\n\nReasons for Decisions\n\n1. It is empty.\n\n2. It leaks.\n\nThe Clerk then left.", []string{"reasons 1. It is empty. / 2. It leaks."}},
		{"up to the next heading", "RESOLVED that the hall be sold.\n\nAny Alternative Options Considered and Rejected\n\nNot applicable.\n\nScrutiny Considerations\n\nThe Committee received a report.", []string{"alternatives Not applicable."}},
		{"each resolution its own", "RESOLVED that the hall be sold.\n\nReason: It is empty.\n\nRESOLVED that the roof be mended.\n\nReason: It leaks.", []string{"reasons It is empty.", "reasons It leaks."}},
		{"a later resolution has none", "RESOLVED that the hall be sold.\n\nReason: It is empty.\n\nRESOLVED that the roof be mended.", []string{"reasons It is empty.", ""}},
		{"all three", "RESOLVED that the hall be sold.\n\nReasons for the decision:\n\nIt is empty.\n\nAlternative options considered and rejected:\n\nTo let it. Nobody would take it.\n\nConflicts of interest declared:\n\nNone",
			[]string{"reasons It is empty.; alternatives To let it. Nobody would take it.; conflicts None"}},
		{"reasons inside a clause", "RESOLVED\n\n1. That the hall be sold for the reasons given above.", []string{""}},
		{"an appeal is no reason", "RESOLVED that the licence be refused.\n\nREASONS\n\nThe yard is loud.\n\nAny party may appeal within 21 days.", []string{"reasons The yard is loud."}},
	})
}

func TestLabels(t *testing.T) {
	const sold = "RESOLVED that the hall be sold.\n\n"
	checkMetas(t, []metaCase{
		{"key, with its number", "KEY DECISION No. KD/25/14\n\n" + sold, []string{"key true KD/25/14"}},
		{"key alone", sold + "(Key decision)", []string{"key true"}},
		{"not key", sold + "This is not a key decision.", []string{"key false"}},
		{"marked at its clause", "RESOLVED\n\n1. (KEY) That the hall be sold.\n\n2. That the roof be mended.", []string{"key true", ""}},
		{"not for call-in", sold + "(Not for call-in)", []string{"call-in false"}},
		{"subject to call-in", sold + "This decision is subject to call-in.", []string{"call-in true"}},
		{"waived", sold + "Call-in has been waived.", []string{"call-in false"}},
		{"a decision once called in", "The decision was called in by Councillor Vane, and the period for call-in had ended on 3 May 2023.\n\n" + sold, []string{""}},
		{"deadline", sold + "The deadline for call-in is midnight, Wednesday 14 January 2026.", []string{"ends 2026-01-14 midnight"}},
		{"deadline by the hour", sold + "Call-in expires at 5.00 pm on 9 May 2023.", []string{"ends 2023-05-09 5.00 pm"}},
		{"effective, slashedDay", sold + "Effective from: 12/05/2023", []string{"effective 2023-05-12"}},
		{"effective, in a sentence", sold + "This decision takes effect on 12 May 2023.", []string{"effective 2023-05-12"}},
		{"a tariff that takes effect", sold + "The new tariffs take effect on 1 April 2017.", []string{""}},
		{"ground, in the clause", "RESOLVED that the public be excluded under paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972.", []string{"exempt 3"}},
		{"ground, by the council's own rules", "RESOLVED that the public be excluded under category 3 of paragraph 10.4 of the access to information procedure rules.", []string{"exempt 3 of paragraph 10.4 of the access to information procedure rules"}},
		{"ground, two paragraphs", "Exempt information: paragraphs 1 and 2 of Part I of Schedule 12A\n\n" + sold, []string{"exempt 1 and 2"}},
		{"status", "Decision status: Recommendations Approved\n\n" + sold, []string{"status Recommendations Approved"}},
	})
}

// TestDecisionAboveMinutes reads pages on which the decision stands above the
// minutes that say it again, with its motion and vote.
func TestDecisionAboveMinutes(t *testing.T) {
	const moved = "It was moved by Councillor Vane and seconded by Councillor Rees.\n\nThe vote was 7 for, 2 against.\n\n"
	const want = "mover Councillor Vane; seconder Councillor Rees; votes 7-2-?"
	for _, tt := range []struct{ name, text, want string }{
		{"said again", "Decision:\n\nRESOLVED: That the hall be sold.\n\nMinutes:\n\n" + moved + "RESOLVED: That the hall be sold.\n", want},
		{"not said again", "Decision:\n\nRESOLVED: That the hall be sold.\n\nMinutes:\n\n" + moved, want},
		{"another was resolved", "Decision:\n\nRESOLVED: That the hall be sold.\n\nMinutes:\n\n" + moved + "RESOLVED that\n\nThe meeting adjourned for tea.\n", ""},
		{"the vote behind", "Decision:\n\nRESOLVED: That the hall be sold.\n\nMinutes:\n\nRESOLVED\n\nThat the hall be sold.\n\nVoting: For 7, Against 2\n", "votes 7-2-?"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			res := Records(paper(t, "Agenda item\n\nA Title\n\n"+tt.text), Context{})
			for _, r := range res.Items[0].Records {
				if r.Quote == "That the hall be sold." {
					if got := tellMeta(r.Meta); got != tt.want {
						t.Errorf("%q\n got %q\nwant %q", tt.text, got, tt.want)
					}
					return
				}
			}
			t.Errorf("no decision in %+v", res.Items)
		})
	}
}

// TestDecisionPage reads a page whose labels are told by its markup.
func TestDecisionPage(t *testing.T) {
	b := doctext.NewBuilder("html")
	add := func(kind doctext.Kind, role doctext.Role, text string) {
		b.Add(doctext.Block{Kind: kind, Role: role}, text)
	}
	add(doctext.Heading, doctext.RoleTitle, "Decision details")
	add(doctext.Heading, doctext.RoleSubtitle, "Sale of the Hall")
	add(doctext.Paragraph, doctext.RoleFurnish, "Is subject to call in?: No")
	add(doctext.Caption, doctext.RoleLabel, "Decision:")
	add(doctext.Paragraph, doctext.RoleDecision, "That the hall be sold.")
	add(doctext.Caption, doctext.RoleLabel, "Reasons for the decision:")
	add(doctext.Paragraph, doctext.RoleAgenda, "It is empty.")
	add(doctext.Paragraph, doctext.RoleAgenda, "It leaks.")
	add(doctext.Paragraph, doctext.RoleFurnish, "Effective from: 09/06/2022")
	res := Records(b.Document(), Context{Kind: kindDecision})
	if len(res.Items) != 1 || len(res.Items[0].Records) != 1 {
		t.Fatalf("items %+v, want one with one decision", res.Items)
	}
	want := "call-in false; effective 2022-06-09; reasons It is empty. / It leaks."
	if got := tellMeta(res.Items[0].Records[0].Meta); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestPaperWideCallIn reads the line that some papers print once for all their decisions.
func TestPaperWideCallIn(t *testing.T) {
	const hall, roof = "1. HALL\n\nRESOLVED that the hall be sold.\n\n", "2. ROOF\n\nRESOLVED that the roof be mended.\n\n"
	const ends = "ends 2026-01-14 midnight"
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"at the head", "The deadline for call-in of the decisions in these minutes is midnight, Wednesday 14 January 2026.\n\n" + hall + roof, []string{ends, ends}},
		{"an item that says otherwise", "The deadline for call-in of the decisions in these minutes is midnight, Wednesday 14 January 2026.\n\n" + hall + roof + "Not for call-in.\n",
			[]string{ends, "call-in false"}},
		{"at the foot, in capitals, over two paragraphs", hall + roof + "THE LAST DAY FOR CALL-IN IS MIDNIGHT, WEDNESDAY 14 JANUARY 2026.\n\nTHE ABOVE DECISIONS MAY NOT BE CARRIED OUT BEFORE THAT DATE.\n",
			[]string{"ends 2026-01-14 MIDNIGHT", "ends 2026-01-14 MIDNIGHT"}},
		{"those above only", hall + "Call-in of the above decisions ends at midnight on 14 January 2026.\n\n" + roof, []string{ends, ""}},
		{"two that differ", "Call-in of all decisions ends on 14 January 2026.\n\nCall-in of all decisions ends on 15 January 2026.\n\n" + hall + roof, []string{"", ""}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []string
			for _, it := range Records(paper(t, "Wickmoor Council\n\nCabinet\n\n"+tt.text), Context{Kind: kindMinutes}).Items {
				for _, r := range it.Records {
					got = append(got, tellMeta(r.Meta))
				}
			}
			if fmt.Sprintf("%q", got) != fmt.Sprintf("%q", tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// verifyMeta fails where printed words do not stand where they are said to.
func verifyMeta(t *testing.T, doc *doctext.Document, r civic.Record) {
	t.Helper()
	for _, w := range printedWords(r.Meta) {
		if w.Start < 0 || w.End <= w.Start || w.End > len(doc.Text) {
			t.Fatalf("words %q: bytes %d to %d of %d", w.Quote, w.Start, w.End, len(doc.Text))
		}
		if doc.Text[w.Start:w.End] != w.Quote {
			t.Errorf("words %q, but the paper says %q", w.Quote, doc.Text[w.Start:w.End])
		}
	}
	if r.Meta != nil && r.Kind != civic.Decision {
		t.Errorf("the %s %q has a decision's metadata", r.Kind, r.Quote)
	}
}

func printedWords(m *civic.Meta) []civic.Words {
	if m == nil {
		return nil
	}
	var out []civic.Words
	for _, w := range []*civic.Words{m.Status, m.Reasons, m.Alternatives, m.Conflicts} {
		if w != nil {
			out = append(out, *w)
		}
	}
	for _, p := range []*civic.Person{m.Mover, m.Seconder} {
		if p != nil {
			out = append(out, p.Words)
		}
	}
	for _, at := range []*civic.Moment{m.CallInEnds, m.Effective} {
		if at != nil {
			out = append(out, at.Words)
		}
	}
	if m.Key != nil {
		out = append(out, m.Key.Words)
	}
	if m.CallIn != nil {
		out = append(out, m.CallIn.Words)
	}
	if m.Votes != nil {
		out = append(out, m.Votes.Words)
	}
	if m.Exempt != nil {
		out = append(out, m.Exempt.Words)
	}
	return out
}
