package link

import (
	"regexp"
	"slices"
	"strings"

	"arising/internal/civic"
)

// A sign is one sentence of an item's minutes that says of something that it
// was done, put off, replaced, answered or brought as asked.
type sign struct {
	kind       civic.EvidenceKind
	order      int    // of the cue; see cues
	cue        string // the words that say so
	deeds      string // of "done": all wordings of the sentence that say so
	tale       tale   // of which kinds they are
	start, end int    // bytes of the item's minutes
	para       int    // where the line begins in which it stands
	terms      []term // what the sentence is about, ascending
	asked      asking // of "as requested": the time of the meeting that asked, where it is said
	joined     bool   // two sentences put off together; see putOff
	echo       bool   // it is done only if a deed is the very verb of the promise
}

// within reports whether a sign lies in minutes of so many bytes.
func (g *sign) within(n int) bool {
	return 0 <= g.para && g.para <= g.start && g.start <= g.end && g.end <= n
}

// A cue is a wording by which minutes say something of an earlier promise.
type cue struct {
	kind  civic.EvidenceKind
	words []string
}

// cues stand in order of weight: of several in one sentence the first counts.
var cues = []cue{
	{civic.Supersedes, slices.Concat(replacing, swapping)},
	{civic.DeferredTo, deferring},
	{civic.SaysDone, doneCues()},
	{civic.SaysDone, effectCues()},
	{civic.Responds, answering},
	{civic.ReportedBack, asks},
	{civic.ReportedBack, attending},
	{unready, notBrought},
}

// The places of kinds among the cues that are treated apart.
const (
	replaceOrder = 0
	deferOrder   = 1
	doneOrder    = 2
	effectOrder  = 3
	answerOrder  = 4
	askOrder     = 5
	attendOrder  = 6
)

// deedsDone are the participles by which minutes say that something was done.
var deedsDone = []string{"circulated", "sent", "provided", "supplied", "written", "completed", "arranged", "added", "shared", "e-mailed", "emailed", "forwarded", "actioned",
	"implemented", "delivered", "published", "raised", "passed", "distributed", "installed", "repaired", "fed back", "issued", "resolved", "given", "invited", "replied", "contacted", "visited", "inspected", "spoken", "undertaken"}

// plainlyDone is how many of deedsDone tell of one deed after "was" too; the
// others tell of what is usual there ("homes were repaired within a week").
const plainlyDone = 6

// notesAfter open a note that was added to minutes after their meeting.
var notesAfter = []string{"post-meeting note", "post meeting note", "postmeeting note", "note added after", "note added since", "note added by", "note after the meeting", "note following the meeting", "after the meeting:", "after the meeting,",
	"following the meeting,", "following the meeting:", "since the meeting,", "since the meeting:", "subsequent to the meeting", "subsequently to the meeting", "note by the ", "note by ", "clerk's note:", "clerk’s note:", "officer's note:", "officer’s note:", "officer note:", "secretary's note:", "secretary’s note:", "addendum:"}

// noteAfter reports whether a sign opens such a note.
func (g *sign) noteAfter(it *Item) bool {
	return slices.Contains(notesAfter, g.cue) && strings.HasPrefix(strings.ToLower(strings.TrimLeft(it.Minutes[g.start:g.end], "([*_ \"“")), g.cue)
}

// doneCues are the wordings of SaysDone: the participles after each auxiliary, and set phrases.
func doneCues() []string {
	out := []string{"been done", "been held", "was held on", "were held on", "been made available", "confirmed receipt", "had received the", "had met", "has met", "had gone out", "had gone on", "has gone on", "had let members", "has let members", "appeared in the", "been carried out", "been dealt with", "been finished", "was finished", "were finished", "now finished", "gone live", "been put on", "had put on", "gone to see", "went to see", "been to see", "went round", "gone round", "had taken place", "has taken place", "took place", "now in place", "now complete", "had gone to", "has gone to", "have gone to", "gone to all", "went to all", "went to members", "now on the", "now available", "now live", "up and running", "went out", "come back", "came back", "told members", "advised members", "informed members", "members had been advised", "members had been told",
		"members had been informed", "members were told", "members had received", "members have received", "members had seen", "was complete",
		"were complete", "is complete", "action complete", "completed", "actioned", "discharged"}
	out = append(out, notesAfter...)
	for i, d := range deedsDone {
		for _, aux := range [...]string{"been ", "had ", "has ", "have "} {
			out = append(out, aux+d)
		}
		if i < plainlyDone {
			out = append(out, "was "+d, "were "+d)
		}
	}
	return out
}

// undone are the words that turn "completed" into its contrary.
var undone = []string{"not been", "not yet been", "not yet complete", "yet to", "had not ", "has not ", "have not ", "was not ", "were not ", "did not ", "could not be", "unable to", "not complete", "never", "still to be", "be completed", "be actioned",
	"be discharged", "be complete by", "once completed", "when completed", "until completed", "would have been", "will have been", "should have been", "hoped", "expected", "anticipated",
	"planned to", "due to be", "nearly", "almost", "cent complete", "% complete", "if it had", "had it been", "once the", "when the", "incomplete", "uncompleted", "no update", "was in draft", "is in draft", "still in draft", "were in draft", "being drafted", "still being written"}

// questions are the words by which a sentence asks, or tells of a part.
var questions = []string{"asked whether", "asked if", "whether the", "queried", "partly", "partially", "some of the", "all but", "the remaining", "the remainder"}

// counts reports whether a sentence in small letters, with a cue of that kind,
// says it of now, and of what kind it then is.
func (c cueAt) counts(low string, it *Item) (civic.EvidenceKind, bool) {
	switch kind := cues[c.order].kind; kind {
	case civic.SaysDone:
		return kind, !notDone(low) && !questionWords.in(low) && !stillOpen(low)
	case civic.Responds:
		return kind, anyOf(low, answers) && !anyOf(low, noAnswer)
	case civic.DeferredTo:
		return deferral(c.words, low, it)
	case civic.ReportedBack:
		if unreadyWords.in(low) {
			return unready, waitedForWords.in(low)
		}
		return kind, true
	case unready:
		return kind, waitedForWords.in(low)
	default:
		return kind, true
	}
}

// maxSigns bounds the signs of one item, against hostile text.
const maxSigns = 200

// signs reads the sentences of an item's minutes that hold a cue. A sentence of
// a standing item is about what its line names at the front as well.
func (s *shelf) signs(it *Item, standing bool) []sign {
	var out []sign
	for u := range utterances(it.Minutes, standing) {
		if len(out) >= maxSigns {
			break
		}
		head := ""
		if standing && u.start > u.para {
			head = headingAbove(it.Minutes[u.para:u.start], it.Minutes[u.start:])
		}
		found := s.signsOf(it, u.low, head, u.start, u.para, standing && !u.row)
		if g, ok := s.putOff(it, out, u.low, u.start, u.para); ok {
			found = append(found, g)
		}
		out = append(out, found...)
	}
	return out
}

// signsOf reads one sentence, in small letters: what it says first of all and,
// where it also tells of a deed, that.
func (s *shelf) signsOf(it *Item, low, head string, start, para int, standing bool) (out []sign) {
	said := withoutWhy(low)
	c, ok := readCue(said, it)
	told := participles(said, standing)
	echo := told != "" && (!ok || cues[c.order].kind == civic.ReportedBack) && !notDone(low) && !questionWords.in(low) && !stillOpen(low)
	if !ok && !echo {
		return nil
	}
	sentence := it.Minutes[start : start+len(low)]
	trimmed := strings.TrimSpace(sentence)
	at := start + strings.Index(sentence, trimmed)
	base := sign{start: at, end: at + len(trimmed), para: para, terms: s.topic(head, sentence)}
	if ok {
		g := base
		g.kind, g.order, g.cue, g.deeds = c.kind, c.order, c.words, c.deeds
		if c.kind == civic.SaysDone {
			g.deeds += told
		}
		if c.order == askOrder && c.kind == civic.ReportedBack || c.kind == civic.Responds {
			g.asked = askedOn(sentence[strings.Index(low, c.words):], it.Date)
		}
		if c.kind == civic.Supersedes {
			if at := askedBefore.FindStringIndex(low); at != nil {
				g.asked = askedOn(sentence[at[0]:], it.Date)
			}
		}
		if c.kind == civic.SaysDone {
			g.tale = s.toldDeeds(g.cue, g.deeds, low)
		}
		out = append(out, g)
		if c.kind == civic.SaysDone && c.ask != "" {
			g.kind, g.order, g.cue, g.deeds = civic.ReportedBack, askOrder, c.ask, ""
			g.asked = askedOn(sentence[strings.Index(low, c.ask):], it.Date)
			out = append(out, g)
		}
	}
	if echo {
		g := base
		g.kind, g.cue, g.deeds, g.echo = civic.SaysDone, firstDeed(told), told, true
		g.tale = s.toldDeeds(g.cue, g.deeds, low)
		out = append(out, g)
	}
	return out
}

// askedBefore is how a sentence says when what is replaced was asked for.
var askedBefore = regexp.MustCompile(`\b(?:asked|called|requested|sought|agreed|ordered)(?: for)? (?:in|at|on) `)

// firstDeed is the first of the deeds that participles gives, as it is printed.
func firstDeed(told string) string {
	words := strings.Fields(told)
	if auxiliaries[words[0]] && len(words) > 1 {
		return words[0] + " " + words[1]
	}
	return words[0]
}

// longestHeading is the most bytes before the dash or colon that can name a matter.
const longestHeading = 90

// heading returns what a line of matters arising names at its front: "Minute
// 12, Kirk Road – The drain was cleared."
func heading(line string) string {
	line = line[:min(len(line), longestHeading)]
	for _, dash := range [...]string{" – ", " - ", " — ", ": "} {
		if h, _, ok := strings.Cut(line, dash); ok {
			return strings.TrimLeft(h, "*•- ")
		}
	}
	return ""
}

// why is how a sentence gives beside what it tells the reason for it: "had come on 9 August, the
// surveyors having been delayed by floods".
var why = regexp.MustCompile(`, (?:the|its|their|his|her|both|most|all|some|two|three) [^,;.]{1,60}? having (?:been )?[^,;.]*`)

// withoutWhy blanks such reasons in a sentence in small letters.
func withoutWhy(low string) string {
	if !strings.Contains(low, " having ") {
		return low
	}
	return why.ReplaceAllStringFunc(low, func(s string) string { return strings.Repeat(" ", len(s)) })
}

// headingAbove returns the heading under which a sentence of a line stands: the last that opens a
// sentence before it, none where it has its own. "Key: cut on 4 May. Shed: it had blown down."
func headingAbove(line, sentence string) string {
	if matterNamed.MatchString(sentence) {
		return ""
	}
	last := ""
	for start := 0; start < len(line); {
		end := sentenceEnd(line, start)
		if said := strings.TrimSpace(line[start:end]); start > 0 && matterNamed.MatchString(said) {
			last = said
		}
		start = end
	}
	if last == "" {
		last = line
	}
	return heading(last)
}

// matterNamed is a matter named in front of what is said of it, by no verb.
var matterNamed = regexp.MustCompile(`^\s*[A-Z][a-z]+(?: (?:[A-Z]?[a-z’'-]+|[A-Z]{2,6}|\d{1,4})){0,6}: (?:[a-z]|[A-Z][a-z]+ )`)

// keyLen is how many bytes of a cue find it; no cue is shorter.
const keyLen = 4

// A cueAt is one wording and its place in the order of weight.
type cueAt struct {
	order int
	words string
}

// cueIndex finds cues by their first bytes, so that a sentence is read once
// however many cues there are.
var cueIndex = func() map[string][]cueAt {
	index := map[string][]cueAt{}
	for order, c := range cues {
		for _, w := range c.words {
			index[w[:keyLen]] = append(index[w[:keyLen]], cueAt{order, w})
		}
	}
	return index
}()

// A found cue is what a sentence says, by which words, with the deeds it tells of.
type foundCue struct {
	cueAt
	kind  civic.EvidenceKind
	deeds string
	ask   string // the words by which it also says that this was asked for
}

// readCue returns the weightiest cue of a sentence in small letters.
func readCue(low string, it *Item) (f foundCue, ok bool) {
	best := cueAt{order: len(cues)}
	for i := 0; i+keyLen <= len(low); i++ {
		if i > 0 && plainByte(low[i-1]) || !plainByte(low[i]) {
			continue
		}
		for _, c := range cueIndex[low[i:i+keyLen]] {
			if c.order > best.order && c.order != doneOrder && c.order != askOrder || !strings.HasPrefix(low[i:], c.words) {
				continue
			}
			if c.order == replaceOrder && slices.Contains(swapping, c.words) && (!swaps(low) || thanThen.MatchString(low[i:]) || forMeeting.MatchString(low)) {
				continue
			}
			if c.order == askOrder {
				if !asksFor(c.words, low[i:]) || strings.HasSuffix(low[:i], "be ") {
					continue // "that it be returned to the Committee in March" asks for it only now
				}
				f.ask = c.words
			}
			if c.order == doneOrder {
				f.deeds += " " + c.words
			}
			if c.order < best.order {
				best = c
			}
		}
	}
	if best.order > deferOrder && timesToCome.in(low) {
		if m := movedThing.FindStringSubmatch(low); m != nil && !movedMotion.MatchString(low) {
			verb, _, _ := strings.Cut(m[1]+m[2], " ")
			best = cueAt{deferOrder, verb}
		}
	}
	if best.order > deferOrder && forMeeting.MatchString(low) {
		best = cueAt{deferOrder, "meeting"}
	}
	if best.order > deferOrder && nowWords.in(low) {
		if m := meantForNow.FindStringSubmatch(low); m != nil && toComeLater.MatchString(low) && ahead(low, it) {
			best = cueAt{deferOrder, m[1]}
		}
	}
	if word, done := doneCell(low); done && best.order > doneOrder {
		best, f.deeds = cueAt{doneOrder, word}, " "+word
	}
	if word, answered := answerCell(low); answered && best.order > answerOrder {
		return foundCue{cueAt: cueAt{answerOrder, word}, kind: civic.Responds}, true
	}
	if best.order == len(cues) {
		return f, false
	}
	f.cueAt = best
	if f.kind, ok = best.counts(low, it); !ok && unreadyWords.in(low) && waitedForWords.in(low) {
		f.kind, f.deeds = unready, ""
		return f, true
	}
	if best.order == effectOrder {
		f.deeds = "" // the effect alone speaks; see effects
	}
	return f, ok
}

func anyOf(low string, words []string) bool {
	for _, w := range words {
		if strings.Contains(low, w) {
			return true
		}
	}
	return false
}
