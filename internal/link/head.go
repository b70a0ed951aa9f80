package link

import (
	"slices"
	"strings"
)

// generic are the words that end the titles of reports on anything.
var generic = stemSet("programme project scheme update report progress review position statement briefing")

// cuts are the signs behind which a title goes into details.
var cuts = [...]string{": ", " - ", " – ", " — ", "; ", " ("}

// head is the part of a title before it goes into details: "Food Waste: First Six Months".
func head(title string) string {
	for _, cut := range cuts {
		if before, _, ok := strings.Cut(title, cut); ok && len(topic(before)) > 0 {
			title = before
		}
	}
	return title
}

// headNamed is the part of a title before a sign that is the name of an entry,
// be it of the commonest words, "One Door: First Year"; else the title.
func (c *catalogue) headNamed(title string) string {
	for _, cut := range cuts {
		if before, _, ok := strings.Cut(title, cut); ok && c.plainNames[strings.Join(stems(before), " ")] {
			return before
		}
	}
	return title
}

// headOf is what the head of a title is about; what any report is called says nothing.
func headOf(title string) []string {
	all := plainStems(fated(head(title)))
	if some := slices.DeleteFunc(slices.Clone(all), func(s string) bool { return generic[s] }); len(some) > 0 {
		return some
	}
	return all
}

// fates are what befalls a thing, "Opening of the Leisure Centre", besides what ends in "ing".
var fates = stemSet("closure launch future result outcome move transfer sale state cost impact use start end retender award replacement withdrawal introduction renewal")

// fated is the thing of whose fate the head of a title tells.
func fated(head string) string {
	first, after, ok := strings.Cut(head, " of ")
	if !ok || strings.Contains(first, " ") || len(topic(after)) == 0 || !strings.HasSuffix(first, "ing") && !fates[stem(strings.ToLower(first))] {
		return head
	}
	return after
}

// doneTo are words for what is done to a thing: "ALN Reform" is about ALN.
var doneTo = stemSet("reform redesign transformation change modernisation renewal replacement rollout conversion improvement initiative strategy plan expansion reorganisation pilot trial")

// toldOf are words for what is told of a thing: "Slipway Assessment" is about the slipway.
var toldOf = stemSet(`assessment consultation appraisal options proposal bid evaluation timetable lessons performance funding budget cost savings risk delivery
 implementation progress procurement decision findings evidence results recommendations prospectus business case`)

// airy are words of titles that speak as sentences do: "What Lies under the Quay", "Our Slipway".
var airy = stemSet(`what how who where why when which whether lie lies under behind beyond after before into with without from by at about through between our your their its it we they
 is are was be been has have had might may can do does not no more next new`)

// linkWords end the words that name a thing: "Fires in Electric Vehicles" is about fires.
var linkWords = wordSet("in of for on at by to with from under after before and into without")

// thingOf is the word that says what kind of thing a title is about, "contract"
// of "The Next Leisure Contract"; "" if no word does.
func thingOf(title string) (thing string) {
	named := false
	eachWord(fated(head(title)), func(w string) {
		switch s := stem(w); {
		case named:
		case linkWords[w]:
			named = thing != ""
		case (doneTo[s] || toldOf[s]) && thing != "":
		case !generic[s] && !smallWords[s] && !isNumber(s):
			thing = s
		}
	})
	return thing
}

// coreOf cuts the generic words off the end of a name, and "Review of" off its
// front, where enough is left to know it by: minutes speak of the "Ferry Subsidy
// Review" as the ferry subsidy.
func coreOf(name string) string {
	if first, after, ok := strings.Cut(name, " of "); ok && !strings.Contains(first, " ") && generic[stem(strings.ToLower(first))] && len(topic(after)) >= 2 {
		name = strings.TrimPrefix(after, "the ")
	}
	for {
		at := strings.LastIndexByte(name, ' ')
		if at < 0 {
			return name
		}
		last := stems(name[at:])
		if len(last) != 1 || !generic[last[0]] || len(topic(name[:at])) < 2 {
			return name
		}
		name = strings.TrimRight(name[:at], " -–—:,")
	}
}

// indexOf is where needle begins in hay; -1 where it is not in it in one piece.
func indexOf(hay, needle []string) int {
	for i := 0; i+len(needle) <= len(hay) && len(needle) > 0; i++ {
		if slices.Equal(hay[i:i+len(needle)], needle) {
			return i
		}
	}
	return -1
}

// plainStems are the stems of a text but for small words and numbers.
func plainStems(text string) []string {
	return slices.DeleteFunc(stems(text), func(s string) bool { return smallWords[s] || isNumber(s) || yearPair(s) })
}

// swaps reports whether wherever two or more words of an entry's name stand side
// by side, another word stands where the name has one more: "clinical waste
// contract" is no "residual waste contract".
func (w spoken) swaps(e *entry) bool {
	met := false
	for _, n := range e.names {
		for _, hay := range [...][]string{w.quote, w.head} {
			for i := range hay {
				for a := range n.stems {
					k := 0
					for i+k < len(hay) && a+k < len(n.stems) && hay[i+k] == n.stems[a+k] {
						k++
					}
					if k < 2 || i > 0 && a > 0 && hay[i-1] == n.stems[a-1] || !slices.ContainsFunc(hay[i:i+k], topical) {
						continue
					}
					other := func(at, of int) bool {
						return at >= 0 && at < len(hay) && of >= 0 && of < len(n.stems) && topical(hay[at]) && !smallWords[hay[at]] && !slices.Contains(e.all, hay[at])
					}
					if !other(i-1, a-1) && !other(i+k, a+k) {
						return false
					}
					met = true
				}
			}
		}
	}
	return met
}

// headIn is the share of a title's head that is made of words of an entry's
// names. "First Homes" has nothing of "Home First".
func headIn(head []string, e *entry) float64 {
	n, topical := 0, len(head) > 1 && slices.ContainsFunc(e.names, func(n name) bool { return slices.Equal(n.head, head) })
	of := len(head)
	for _, s := range head {
		switch {
		case slices.Contains(e.all, s):
			n++
			topical = topical || slices.Contains(e.words, s) || slices.Contains(e.shorts, s)
		case doneTo[s] || toldOf[s] || airy[s]:
			of-- // "ALN Reform" is about the ALN Transformation
		}
	}
	if n == 0 || !topical || n > 1 && n == len(head) && reordered(head, e) {
		return 0
	}
	return float64(n) / float64(of)
}

// outOfOrder reports whether a text holds all of some words, two or more, but not in their order.
func outOfOrder(text, words []string) bool {
	k := 0
	for _, s := range text {
		if k < len(words) && s == words[k] {
			k++
		}
	}
	return k < len(words) && len(words) > 1 && !slices.ContainsFunc(words, func(s string) bool { return !slices.Contains(text, s) })
}

// reordered reports whether a name holds all words in another order, and none in theirs.
func reordered(head []string, e *entry) bool {
	met := false
	for _, n := range e.names {
		if slices.ContainsFunc(head, func(s string) bool { return !slices.Contains(n.plain, s) }) {
			continue
		}
		met = true
		k := 0
		for _, s := range n.plain {
			if k < len(head) && s == head[k] {
				k++
			}
		}
		if k == len(head) {
			return false
		}
	}
	return met
}
