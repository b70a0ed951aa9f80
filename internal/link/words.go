package link

import (
	"strings"

	"arising/internal/day"
	"arising/internal/when"
)

// procedural are the stems that say how a council works and not what about:
// shared by two items they show nothing.
var procedural = stemSet(`a about above accept across action add added adopt advise after again agenda agree all also an and annual any appendix approve are as ask
 at attach attend authorise back be been before being between bring brought but by cabinet can chair chairman circulate committee comment commission come
 confirm consider consult consultation could council councillor current date decision deliver detail develop development did director discuss do during each early
 ensure executive feed feedback figure following for forum forward from full further future general get give given group had has have he head her his how if implement
 in include information into inform is it item its lead leader later letter made make manager matter may meet meeting member minute monitor month monthly more must
 new next no not note now of office officer on once one or other our out outcome outline over overview panel part people performance place plan
 portfolio possible present presentation previous progress proposal propose provide public publish put question raise receive recent recommend recommendation
 refer regard regular relation relevant reply report request require resolve respond response result review said scrutiny see send sent service set she should show so some
 staff state strategic sub submit such support take team than thank that the their them then there these they this those three through time to two
 under up update upon urgent view was we week were what when where whether which who will with within work would write written year assistant
 deputy vice senior council's borough district county city town corporate board authority local person appropriate amend arrange agreed undertake undertaken
 contain cover create ongoing verbal paper position issue area key first second third six twelve nine four five seven eight ten number quarter quarterly
 end start begin continue carry complete completed completion done due course soon shortly hold held per cent need want look good well
 replace redesign reshape introduce explain indicate clarify emphasise stress highlight acknowledge invite answer invitation defer deferment postpone specific various particular several improve improvement system project phase launch programme option approach process initiative rollout
 know known examine investigate explore prepare draft produce compile devise single instead fuller copy hold held seek sought finding written laid lay undertook promise promised
 postpone adjourn reschedule supply furnish distribute email gather talk speak tell look try think let find try keep kept put hear come ask wish like stand become
 down off away upon among amongst while whilst because since until against without
 across along around behind beside beyond despite toward throughout onto much many few most least same different every either neither both whose whom itself instead rather quite very too just even
 still already consideration submission introduction discussion notification circulation provision preparation presentation ever never often only thing lot bit kind sort used use able available likely possible certain say saying him us me my i you your chairperson chairwoman convener`)

// stem folds a word to what its inflections share. It is rough on purpose: it
// joins "reviews" and "reviewing", and never more than English endings.
func stem(w string) string {
	n := len(w)
	switch {
	case n > 4 && (strings.HasSuffix(w, "ies") || strings.HasSuffix(w, "ied")):
		return w[:n-3] + "y"
	case n > 5 && (strings.HasSuffix(w, "sses") || strings.HasSuffix(w, "ches") || strings.HasSuffix(w, "shes") || strings.HasSuffix(w, "xes")):
		w = w[:n-2]
	case w == "taxis":
		return "taxi"
	case w == "buses":
		return "bus"
	case n > 3 && strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is"):
		w = w[:n-1]
	}
	n = len(w)
	switch {
	case n > 7 && strings.HasSuffix(w, "isation"):
		w = w[:n-5]
	case n > 5 && strings.HasSuffix(w, "ing") && vowelIn(w[:n-3]):
		w = undouble(w[:n-3])
	case n > 4 && strings.HasSuffix(w, "ed") && vowelIn(w[:n-2]):
		w = undouble(w[:n-2])
	case n > 7 && strings.HasSuffix(w, "ly"):
		w = w[:n-2]
	case n > 6 && strings.HasSuffix(w, "ual"):
		w = w[:n-3]
	}
	if n = len(w); n > 4 && w[n-1] == 'e' {
		w = w[:n-1]
	}
	return w
}

func vowelIn(s string) bool { return strings.ContainsAny(s, "aeiouy") }

// undouble turns "plann" into "plan", and leaves "install" and "pass".
func undouble(s string) string {
	n := len(s)
	if n > 3 && s[n-1] == s[n-2] && s[n-1] != 'l' && s[n-1] != 's' && s[n-1] != 'e' {
		return s[:n-1]
	}
	return s
}

func stemSet(words string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(words) {
		set[stem(w)] = true
	}
	return set
}

// stems returns the stems of text in order, with repeats.
func stems(text string) []string {
	out := make([]string, 0, len(text)/7+1)
	eachWord(text, func(w string) { out = append(out, stem(w)) })
	return out
}

// eachWord hands the words of text to f in small letters, in order. Digits, and
// signs inside a word such as "GP:GS", stay; "children's" is "children".
func eachWord(text string, f func(word string)) {
	low := strings.ToLower(text)
	if len(low) != len(text) {
		text = low // broken or rare letters; their capitals join nothing
	}
	for i := 0; i < len(low); {
		if !wordByte(low[i]) {
			i += signLen(low[i])
			continue
		}
		j := i + 1
		for j < len(low) && (wordByte(low[j]) || joins(low, text, j)) {
			j++
		}
		w := strings.TrimSuffix(low[i:j], "'s")
		if w == "send" && text[i:i+4] == "SEND" {
			w = sendNeeds
		}
		f(w)
		i = j
		for _, a := range [...]string{"'s", "’s"} {
			if strings.HasPrefix(low[i:], a) {
				i += len(a)
			}
		}
	}
}

// sendNeeds stands for SEND in capitals, special educational needs and disabilities: who
// sends a thing is written in small letters. It is as long as the word.
const sendNeeds = "s-nd"

// signLen is the length of the sign that begins with c: “ and – have three
// bytes in UTF-8, a fixed space and £ two. Their later bytes are no letters.
func signLen(c byte) int {
	switch c {
	case 0xE2:
		return 3
	case 0xC2:
		return 2
	}
	return 1
}

// plainByte reports whether c is a small letter or a digit of English.
func plainByte(c byte) bool { return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' }

func wordByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 0x80 && c != 0xE2 && c != 0xC2
}

// joins reports whether the sign at j holds a name of capitals together: "GP:GS", "R&D".
func joins(low, text string, j int) bool {
	if j+1 >= len(low) {
		return false
	}
	if low[j] == '/' {
		return digit(low[j-1]) && digit(low[j+1]) // 2025/26
	}
	if low[j] != ':' && low[j] != '&' {
		return false
	}
	upper := func(c byte) bool { return c >= 'A' && c <= 'Z' }
	return upper(text[j-1]) && upper(text[j+1])
}

func digit(c byte) bool { return c >= '0' && c <= '9' }

// topic returns the distinct stems of text that say what it is about, in order.
func topic(text string) []string {
	var out []string
	seen := map[string]bool{}
	for _, s := range stems(text) {
		if !topical(s) || seen[s] {
			continue
		}
		seen[s] = true
		out = append(out, s)
	}
	return out
}

// topical reports whether a stem says what a text is about.
func topical(s string) bool { return len(s) >= 2 && !procedural[s] && !isNumber(s) }

func isNumber(s string) bool {
	return strings.Trim(s, "0123456789") == ""
}

// withoutTimes blanks the expressions of time in text, so that "March" is no topic.
func withoutTimes(text string) string {
	b := []byte(text)
	for _, e := range when.Find(text, day.Date{}, when.Calendar{}) {
		switch e.Use {
		case when.UseEvent, when.UsePeriod, when.UseCitation:
			continue // "once the works are finished", "the budget for 2025/26" say what it is about
		}
		for i := e.Start; i < e.End; i++ {
			b[i] = ' '
		}
	}
	return string(b)
}

// withoutName blanks name, a body or a role, in text.
func withoutName(text, name string) string {
	if name == "" {
		return text
	}
	low, find := strings.ToLower(text), strings.ToLower(name)
	if i := strings.Index(low, find); i >= 0 && len(low) == len(text) {
		return text[:i] + strings.Repeat(" ", len(find)) + text[i+len(find):]
	}
	return text
}

// withoutPeople blanks the names that follow "Councillor" in text: who sits on
// a group says nothing of what it is about.
func withoutPeople(text string) string {
	b, from := []byte(text), 0
	for {
		at, title := firstOf(text[from:], "Councillor", "Cllr")
		if at < 0 {
			return string(b)
		}
		from += at + len(title)
		from += strings.IndexByte(text[from:]+" ", ' ') // "Councillors", "Cllr."
		for from < len(text) {
			end := from + 1 + strings.IndexAny(text[min(from+1, len(text)):]+" ", " ")
			word := strings.Trim(text[from:min(end, len(text))], " ,.;")
			if word != "and" && word != "&" && (word == "" || word[0] < 'A' || word[0] > 'Z') {
				break
			}
			for ; from < min(end, len(b)); from++ {
				b[from] = ' '
			}
			if last := text[min(end, len(text))-1]; last == '.' || last == ';' {
				break
			}
		}
	}
}

// firstOf returns the place of the first of the words in text, -1 if there is none.
func firstOf(text string, words ...string) (at int, word string) {
	at = -1
	for _, w := range words {
		if i := strings.Index(text, w); i >= 0 && (at < 0 || i < at) {
			at, word = i, w
		}
	}
	return at, word
}

// portfolios begin the titles of items that a member of the executive brings:
// "Cabinet Member for Growth - Market Hall Update" is about the market hall.
var portfolios = []string{"cabinet member", "portfolio holder", "executive member", "deputy leader", "leader of the council", "lead member"}

// subject cuts the office of whoever brings an item off its title.
func subject(title string) (about, office string) {
	low := strings.ToLower(title)
	for _, p := range portfolios {
		if !strings.HasPrefix(low, p) {
			continue
		}
		for _, dash := range [...]string{" - ", " – ", " — ", ": "} {
			if i := strings.LastIndex(title, dash); i > 0 {
				return title[i+len(dash):], title[:i]
			}
		}
	}
	return title, ""
}
