package link

import (
	"regexp"
	"slices"
	"strings"
)

// A minuteKey is the number of a minute of one body.
type minuteKey struct{ body, number string }

// printedRef is a minute's number with the letters of its body and its year: "OS/24/9".
var printedRef = regexp.MustCompile(`\b[A-Z]{1,6}[/.-]?(?:\d{2,4}[/.-])+\d{1,4}\b`)

// refs returns such numbers in text, in its order.
func refs(text string) []string {
	if !jointDigits(text) {
		return nil
	}
	return printedRef.FindAllString(text, maxSigns)
}

// jointDigits reports whether a mark joins two digits in a text, as in every printed
// number: most texts have none and need not be searched further.
func jointDigits(text string) bool {
	digit := func(b byte) bool { return b >= '0' && b <= '9' }
	for i := 1; i+1 < len(text); i++ {
		if b := text[i]; (b == '/' || b == '.' || b == '-') && digit(text[i-1]) && digit(text[i+1]) {
			return true
		}
	}
	return false
}

// ownRef is the number that a minute prints at its head; "" if it prints none.
func ownRef(minutes string) string {
	head := minutes[:min(len(minutes), 60)]
	if at := printedRef.FindStringIndex(head); at != nil && strings.Trim(head[:at[0]], "*#( \n\tMinuteo.") == "" {
		return head[at[0]:at[1]]
	}
	return ""
}

// namedNumbers returns the numbers by which minutes name earlier minutes or actions
// and that no other bears: printed ones, "OS/24/9", but for the minute's own, and
// those of actions at the front of a line or row, "Action 18/24", "AP24/03".
func namedNumbers(minutes string) (out []string) {
	if !strings.ContainsAny(minutes, "0123456789") {
		return nil
	}
	own := ownRef(minutes)
	add := func(n string) {
		if n != own && isOneOnly(n) && len(out) < maxSigns && !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	for _, n := range refs(minutes) {
		add(n)
	}
	for line := range strings.SplitSeq(minutes, "\n") {
		if label := labelOf(line); label != "" {
			add(label)
		} else if m := actionSaid.FindStringSubmatch(line); m != nil {
			add(m[1])
		}
	}
	return out
}

// isOneOnly reports whether a number is unlike those that begin again in every
// table: it has a sign or letters beside its digits.
func isOneOnly(n string) bool {
	return len(n) > 3 && strings.ContainsAny(n, "/-") || len(n) > 3 && n[0] >= 'A' && n[0] <= 'Z'
}

// quotedMinutes returns the numbers of earlier minutes that text refers to:
// "minute 47", "Minute No. 47/17", "min. 12(b)".
func quotedMinutes(text string) []string {
	low := strings.ToLower(text)
	var out []string
	for i := 0; ; {
		k := strings.Index(low[i:], "min")
		if k < 0 || len(out) >= maxSigns {
			return out
		}
		i += k
		if i > 0 && wordByte(low[i-1]) {
			i += 3
			continue
		}
		rest := low[i+3:]
		i += 3
		for _, form := range [...]string{"ute number ", "ute numbers ", "ute no. ", "ute no ", "ute nos. ", "ute ref ", "utes ", "ute ", ". ", " "} {
			if after, ok := strings.CutPrefix(rest, form); ok {
				if n := leadingNumber(after); n != "" {
					out = append(out, n)
				}
				break
			}
		}
	}
}

// didAsPromised reports whether a sentence that quotes the promise's own minute
// tells of its deed by the same verb, be it an everyday one: "Further to Minute
// 17, the supplier had been asked about the lids". It must name the matter too.
func (s *shelf) didAsPromised(q query, it *shelved, g *sign, alone coverage) bool {
	said := it.Minutes[g.start:g.end]
	low := strings.ToLower(said)
	if q.reports || alone.own < 0.5 || !numberIn(said, leadingNumber(q.ItemNumber)) || notDone(low) || questionWords.in(low) {
		return false
	}
	promised := map[string]bool{}
	for _, w := range stems(q.Quote) {
		promised[w] = true
	}
	words, helped := strings.Fields(low), false
	for _, raw := range words {
		w := strings.Trim(raw, ".,;:()")
		if verb := deedStem(w); helped && verb != "" && !auxiliaries[w] && promised[verb] {
			return true
		}
		helped = auxiliaries[w] || helped && between[w]
	}
	return false
}

// leadingNumber returns the minute number that begins s: digits with what
// follows them in brackets left off.
func leadingNumber(s string) string {
	n := 0
	for n < len(s) && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	if n == 0 || n > 4 || n < len(s) && (s[n] >= 'a' && s[n] <= 'z' || s[n] == ':' && n+1 < len(s) && s[n+1] >= '0' && s[n+1] <= '9' || s[n] == '%') {
		return ""
	}
	if rest := s[n:]; strings.HasPrefix(rest, " minute") || strings.HasPrefix(rest, " of the meeting") || strings.HasPrefix(rest, "th ") {
		return ""
	}
	return s[:n]
}
