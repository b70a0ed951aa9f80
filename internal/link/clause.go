package link

import (
	"regexp"
	"slices"
	"strings"

	"arising/internal/day"
	"arising/internal/when"
)

// No list holds all verbs by which minutes tell that a thing was done. But the
// words by which English says that it was not, or not yet, are few: negations,
// words of what is to come, and of work that goes on. So a clause that is free of
// them and tells of a past deed is taken to tell of something done.

// A mood is what a clause says of what it speaks of.
type mood int

const (
	factual  mood = iota // neither: a name, a fact
	happened             // a deed of the past
	pending              // denied, under way, or still to come
)

// A clause is a part of a sentence with one mood.
type clauseRead struct {
	mood  mood
	deeds string // the pasts and participles it tells of, each after a blank
	low   string
	on    day.Date // a past day that it names; unknown if none
	// content says that it is what was sent or told: "had written that it would be in May"
	content bool
	got     bool // it tells that somebody has something: "the member had her answer"
}

// joints part clauses. "that" parts what was said from who said it: \x01 begins
// what may be the words of a letter, \x02 what is none any more.
var joints = strings.NewReplacer(". ", "\x00\x02", "; ", "\x00\x02", " | ", "\x00\x02", " – ", "\x00", " — ", "\x00", " - ", "\x00", ": ", "\x00\x01", ", ", "\x00",
	" but ", "\x00", " and had ", "\x00had ", " and was ", "\x00was ", " and were ", "\x00were ", " and would ", "\x00would ", " and will ", "\x00will ", " although ", "\x00", " though ", "\x00", " which ", "\x00", " that ", "\x00\x01", " while ", "\x00", " whilst ", "\x00",
	" because ", "\x00", " as ", "\x00", " until ", "\x00until ", " pending ", "\x00pending ", " awaiting ", "\x00awaiting ")

// clausesOf reads the clauses of a sentence in small letters, told on the given day.
func clausesOf(low string, on day.Date) (out []clauseRead) {
	low, content := withoutWhich(onlyThen(low, on)), false
	for part := range strings.SplitSeq(joints.Replace(strings.Trim(low, " \n|.")), "\x00") {
		if sent := strings.TrimLeft(part, "\x01\x02 "); len(sent) < len(part) {
			content = content && part[0] != '\x02' || part[0] == '\x01' && len(out) > 0 && (out[len(out)-1].mood == happened && message.MatchString(out[len(out)-1].low) || whoSaid.MatchString(out[len(out)-1].low))
			part = sent
		}
		if part = strings.TrimSpace(part); part == "" {
			continue
		}
		c := clauseRead{low: part, deeds: pasts(part)}
		ahead := false
		c.on, ahead = daysIn(part, on)
		rest := part
		if strings.Contains(part, " be ") && !askedWhen.MatchString(part) {
			rest = ability.ReplaceAllString(part, "")
		}
		if now := nowSo.FindStringSubmatch(part); now != nil {
			c.deeds += " " + now[1]
		}
		switch {
		case denies(rest), ahead && !c.on.Known(), plannedFor.MatchString(part) && !(c.on.Known() && c.on.DaysUntil(on) < halfYear):
			c.mood = pending
		case c.deeds == "" && thanksForIt.MatchString(part):
			c.mood, c.got = happened, true
		case c.deeds == "" && possession.MatchString(part), rest != part:
			c.mood, c.got = happened, true
		case c.deeds != "" || c.on.Known():
			c.mood = happened
		}
		c.content = content
		out = append(out, c)
	}
	return out
}

// withoutWhich leaves out of a sentence what only says which thing is spoken of.
func withoutWhich(low string) string {
	if strings.Contains(low, " had ") && (strings.Contains(low, " that ") || strings.Contains(low, " which ")) {
		low = ofWhich.ReplaceAllString(low, "$1 $2")
	}
	if whichWill.in(low) {
		low = meantFor.ReplaceAllString(low, "$1$2 ")
	}
	if strings.Contains(low, " to be ") {
		low = thingsTo.ReplaceAllString(low, " $1 ")
	}
	if strings.Contains(low, "s awaiting ") || strings.Contains(low, "n awaiting ") || strings.Contains(low, "e awaiting ") {
		low = thoseWaiting.ReplaceAllString(low, "$1 $2 ")
	}
	return low
}

// thoseWaiting says of people or things which they are by what they wait for: "the table of
// children awaiting a place had been sent".
var thoseWaiting = gate(`\b(people|persons|children|pupils|families|households|tenants|residents|patients|applicants|young people|men|women|cases|roads|streets|schemes|repairs|schools|works|homes|properties|claims|applications|members|officers|those) (?:still )?awaiting (?:an? |the |their |his |her )?(?:[a-z’'-]+ ){1,5}?(had|has|have|was|were) `)

// ofWhich says of a letter which it is: "the letter that she had sent in May" is one thing.
var ofWhich = gate(`\b(letters?|e-?mails?|notes?|messages?|repl(?:y|ies)|responses?|answers?|invitations?|enquir(?:y|ies)|questions?|requests?) (?:that|which) ((?:he|she|they|it|we|members|(?:the|its|his|her) [a-z]+(?: [a-z]+)?) had )`)

// meantFor says of a thing what it is for, and puts no deed ahead: "the names of firms that
// will tender had been sent".
var meantFor = gate(`\b(?:that|which|who) (?:will|would|may|might|could|should|can|must|(?:is|are|was|were) to) ((?:[a-z’'-]+ ){1,6}?)(had|has|have|was|were) `)

// whichWill are the words by which it begins.
var whichWill = newWordlist(pairsOf([]string{"that ", "which ", "who "},
	[]string{"will ", "would ", "may ", "might ", "could ", "should ", "can ", "must ", "is to ", "are to ", "was to ", "were to "}))

// pairsOf joins each of some words with each of others.
func pairsOf(first, then []string) (out []string) {
	for _, a := range first {
		for _, b := range then {
			out = append(out, a+b)
		}
	}
	return out
}

// thingsTo says of things which they are by what is to be done with them, before it is told
// what was done: "the farms to be sold had been named".
var thingsTo = gate(` (?:still |yet )?to be [a-z]+ (had|has|have|was|were) `)

// message is how a clause says that somebody was told or written to.
var message = gate(`\b(?:told|informed|advised|notified|answered|replied|written|wrote|sent|e-?mailed|circulated|answer|reply|replies|letter|word|note|message|e-?mail)\b`)

// notUntil is a deed that was done late: "had not been circulated until 12 November".
var notUntil = gate(`\bnot ((?:been )?[a-z]+(?: [a-z]+){0,4}) until ([^,;|]*)`)

// butLate is how a deed is told first and its late day after it: "had come to them, though not until August".
var butLate = gate(`,? (?:though|although|but|albeit|if|and) (?:not|only) (?:until|till|before|in|on) ([^,;|]*)`)

// onlyThen turns "not until" a day that is over into the deed and its day.
func onlyThen(low string, on day.Date) string {
	if strings.Contains(low, " not ") || strings.Contains(low, " only ") {
		low = lateAfter(low, on)
	}
	if !strings.Contains(low, " until ") {
		return low
	}
	m := notUntil.FindStringSubmatchIndex(low)
	if m == nil {
		return low
	}
	for _, prep := range [...]string{" on ", " in "} { // "until the middle of April"
		if past, ahead := daysIn("was"+prep+low[m[4]:m[5]], on); past.Known() && !ahead {
			return low[:m[0]] + low[m[2]:m[3]] + prep + low[m[4]:]
		}
	}
	return low
}

// nowSo is how a clause tells by a state what was done before: "was now open".
var nowSo = gate(`\b(?:(?:is|are|was|were) (?:now |already |at last |finally |all )+|(?:had|has|have) (?:now )?been )(open|running|up and running|in (?:place|use|operation|force|working order)|working|back in (?:use|service)|complete|finished)\b`)

// thanksForIt is how members thank somebody for a thing that they were promised, and so have.
var thanksForIt = gate(`\b(?:thanked|thanks to|grateful to|gratitude to) [^,;|]{2,60} for (?:the|his|her|their|its|that|those) `)

// whoSaid is how a sentence goes on to what somebody who was spoken to had to say.
var whoSaid = gate(`^who (?:had )?(?:said|explained|replied|answered|thought|promised|expected|hoped|told (?:him|her|them))$`)

// plannedFor is how a clause says that a day was found for a thing: "had been fixed for 3
// March". Where that is no day of the last half year it is one ahead, whatever year was meant.
var plannedFor = gate(`\b(?:fixed|set|arranged|settled|diarised|lined up|put down|pencilled in|down) for (?:the |early |late |mid-?)?(?:\d{1,2}(?:st|nd|rd|th)?\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|january\b|february\b|march\b|april\b|may\b|june\b|july\b|august\b|september\b|october\b|november\b|december\b|spring\b|summer\b|autumn\b|winter\b|new year\b)`)

// halfYear is as many days.
const halfYear = 183

// lateAfter turns a late day that is told after the deed into the day of the deed.
func lateAfter(low string, on day.Date) string {
	m := butLate.FindStringSubmatchIndex(low)
	if m == nil {
		return low
	}
	if past, ahead := daysIn("was in "+low[m[2]:m[3]], on); !past.Known() || ahead {
		return low
	}
	return low[:m[0]] + " in " + low[m[2]:]
}

// ability is how a clause says that a thing can be had: "could now be seen in the library".
var ability = gate(`\b(?:(?:can|could|may|might) now be |(?:can|could|may) be (?:read|seen|found|had|viewed|downloaded|consulted|inspected|borrowed)\b)`)

// askedWhen is how a clause tells of no more than a question about it.
var askedWhen = regexp.MustCompile(`\b(?:asked|wondered|enquired|inquired|queried) (?:when|where|why|how|what)\b`)

// possession is how a clause says that somebody has what is spoken of: "had the
// sheet", "has his answer".
var possession = gate(`\b(?:had|have|has)(?: now| since| already)? (?:the|a|an|his|her|their|its|that|those|these|both|all|copies|it|them)\b|\b(?:in receipt of|in possession of|to hand|in the hands of|in members.{1,3} hands)\b`)

// denials are the words of a clause that denies its deed or puts it in the
// future or under way. They are looked up as whole words.
var denials = wordSet(`not no never none neither nor cannot without unable failed yet still will would shall should may might could must to-be be being
 if unless when once whether awaits awaited awaiting pending outstanding ongoing on-going hopes hoped hope expects expected expect anticipated intends intended intend plans
 planned plan due aims aimed proposed proposes likely unlikely scheduled programmed nearly almost partly partially remains remained remaining until progressing continuing
 underway incomplete open overdue late delayed delay stalled paused slipped postponed rescheduled re-scheduled deferred withdrawn chased chase chasing reminded begun began started commenced starting sought drafting
 looking working preparing seeking arranging waiting requested booked cancelled abandoned regretted regret regrets unfortunately rained didn't hadn't wasn't weren't hasn't haven't`)

// denied are wordings of more than one word that say the same.
var denied = []string{"in hand", "in progress", "under way", "on track", "on target", "in the process of", "to follow", "to be ", "is to ", "are to ", "was to ", "were to ", "about to ", "yet to ", "held up",
	"carried forward", "rolled forward", "put back", "put off", "called off", "fallen through", "fell through", "held over", "on hold", "at an early stage", "in preparation", "in draft", "needed more", "more time", "further time", "no update", "no progress"}

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}

// movedOn is how a clause says that a thing was put to another time: "had been moved to September".
var movedOn = gate(`\b(?:moved|shifted|switched|transferred|pushed|bumped|carried|rolled|put|held|left|slid|slotted|brought forward)(?: back| forward| on| over)? (?:to|into|until|till|for) (?:the |early |late |its |our |their )*(?:next|following|later|new year|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december)\b`)

// timesToCome are the words with which such a time ends.
var timesToCome = newWordlist([]string{" next", " following", " later", " new year", " spring", " summer", " autumn", " winter",
	" january", " february", " march", " april", " may", " june", " july", " august", " september", " october", " november", " december"})

// denies reports whether a clause says that its deed was not done, or not yet.
func denies(part string) bool {
	if anyOf(part+" ", denied) || anyOf(part, questions) || timesToCome.in(part) && movedOn.MatchString(part) {
		return true
	}
	words := strings.Fields(part)
	for i, w := range words {
		w = strings.Trim(w, ".,;:()'\"“”’‘")
		if !denials[w] {
			continue
		}
		after := ""
		if i+1 < len(words) {
			after = strings.Trim(words[i+1], ".,;:()")
		}
		if describes(words, i) || inSubject(words, i) {
			continue
		}
		switch rest := part; {
		case w == "late" && slices.Contains(months12, after):
			continue
		case w == "not" && strings.Contains(rest, "not only"), w == "no" && i == 0 && strings.HasPrefix(rest, "no objection"), w == "open" && !strings.HasPrefix(rest, "open"), w == "plan", w == "plans", w == "delay", w == "due" && strings.Contains(rest, "due to"),
			w == "when" && (i > 0 || pastHelped(part)), w == "may" && dayBefore(part, i), w == "late" && strings.Contains(rest, "late last"), w == "requested" && i > 0 && strings.Contains(rest, "as requested"), w == "planned" && strings.Contains(rest, "as planned"), w == "working" && worksAgain[after], w == "expected" && strings.Contains(rest, "as expected"):
			continue
		}
		return true
	}
	return false
}

// worksAgain follow "working" where a thing does its work.
var worksAgain = wordSet(`again since well properly normally perfectly order`)

// aims stand before a day that is still to come: "booked for 12 December".
var aims = wordSet(`for to until till by before from next`)

// bounds are those of them that stand before a past day too: "was on the counter by 22 July".
var bounds = wordSet(`by before from`)

// pastHelped reports whether a clause has an auxiliary of the past: "when members had been round it".
func pastHelped(part string) bool {
	return slices.ContainsFunc(strings.Fields(part), func(w string) bool { return auxiliaries[w] && w != "been" })
}

// wasHelped reports whether a clause tells by an auxiliary that something was so.
func wasHelped(part string) bool {
	return slices.ContainsFunc(strings.Fields(part), func(w string) bool { return w == "was" || w == "were" || w == "had" })
}

// dayBefore reports whether the word at i is the month of May.
func dayBefore(part string, i int) bool {
	words := strings.Fields(part)
	return i > 0 && (digit(words[i-1][0]) || aims[words[i-1]] || beforeMay[words[i-1]]) || i+1 < len(words) && digit(words[i+1][0])
}

// beforeMay are words after which "may" is the month.
var beforeMay = wordSet(`in of since early late mid last during throughout`)

// daysIn reads the times of a clause: the last one that is over, and whether
// one lies ahead. A day without a year is the last such day, unless a word such
// as "for" stands before it.
func daysIn(part string, on day.Date) (past day.Date, ahead bool) {
	if !on.Known() || strings.Contains(part, "minute") || strings.Contains(part, "meeting of") || strings.Contains(part, "meeting held") || !strings.ContainsAny(part, "0123456789") && !anyOf(part, months12) {
		return past, false
	}
	part = inMay.ReplaceAllString(part, "$1 May")
	for _, e := range when.Find(part, on, when.Calendar{}) {
		if !e.From.Known() && e.Use == when.UsePast && e.To.Known() && !e.To.After(on) && wasHelped(part) {
			past = e.To // "was on the counter by 22 July"
			continue
		}
		if !onceOnly(e) || !e.From.Known() || !e.To.Known() || e.From.DaysUntil(e.To) > 92 || e.From != e.To && (e.Use == when.UsePeriod || e.Use == when.UseCitation) {
			continue
		}
		if wasPlanned(part[:e.Start], part[e.End:]) {
			continue
		}
		before := strings.Fields(part[:e.Start] + " " + e.Text)
		aim := strings.ToLower(before[0])
		if e.Start > 0 && aims[lastWord(part[:e.Start])] {
			aim = lastWord(part[:e.Start])
		} else if first := strings.ToLower(strings.Fields(e.Text)[0]); e.Start > 0 && aims[first] {
			aim = first
		} else if e.Start > 0 {
			aim = ""
		}
		aimed := aims[aim] && !(bounds[aim] && wasHelped(part))
		switch {
		case !e.From.After(on) && !e.To.After(on):
			past = e.To
		case !aimed && !yearPrinted.MatchString(e.Text) && e.Precision == when.ByDay || !aimed && e.Precision == when.ByMonth && !yearPrinted.MatchString(e.Text),
			!aimed && !yearPrinted.MatchString(e.Text) && e.From.DaysUntil(e.To) <= 31 && (wasHelped(part) || pasts(part) != "" && !denies(part)): // "between 5 and 21 August"
			past = e.To.AddMonths(-12)
		case e.From.After(on):
			ahead = true
		}
	}
	return past, ahead
}

// inMay is the month of May in small letters, which alone is a verb as well.
var inMay = regexp.MustCompile(`\b((?:in|since|of|during|early|late|mid|last|\d{1,2}(?:st|nd|rd|th)?)) may\b`)

var months12 = []string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}

func lastWord(s string) string {
	f := strings.Fields(s)
	if len(f) == 0 {
		return ""
	}
	return f[len(f)-1]
}

// spokenVerbs are the pasts that tell of what is said and decided at every
// meeting; by themselves they tell of no deed.
var spokenVerbs = stemSet(`report advise inform say state note ask explain confirm thank welcome express suggest comment remind feel stress outline tell propose consider discuss agree
 resolve approve sign record second move request refer remark observe add wonder question query want need know think believe relate concern base limit detail name call
 understand accept recall acknowledge speak apologise clarify highlight emphasise announce mention declare learn hear`)

// notPast are words that end as participles do and are none.
var notPast = wordSet(`need needed indeed speed feed seed breed exceed proceed succeed hundred united limited detailed aged red bed shed weed embed based related named so-called unpaid
 disabled skilled proposed required affected interested concerned involved dedicated experienced mixed fixed used elected co-opted advanced`)

// strongPasts are the pasts and participles that do not end in -ed.
var strongPasts = wordSet(`written wrote sent held met taken took brought built found told spoken spoke sought drawn drew begun put shown laid paid chosen bought let given gave made set taught led
 sold cut done went gone came come seen saw got gotten won lost left kept put read ran run swept hung dug lit fed bid rung rang driven drove rebuilt undertaken redrawn rewritten risen rose fallen fell grown grew broken
 heard spent dealt shut split withdrawn overtaken became live-streamed sat thrown threw flown flew ridden rode torn tore stuck struck shown worn bound bent caught fought lent mown sown sewn
 sung sang woven hidden eaten ate sunk shaken stolen`)

// bareless are those that are presents and nouns as well, and count after an auxiliary only.
var bareless = wordSet(`put let set cut come read run bid shut split left lost made lead`)

// adjectival stand before a participle that only describes: "the revised plan".
var adjectival = wordSet(`the a an its their his her this that these those each every of for by with in on at from to be more most any some no two three four five six`)

// whereBeen follow "been" where that tells that somebody was there: "31 members had been at the workshops".
var whereBeen = wordSet(`at to over round around along through there inside aboard up down`)

// pasts gives the pasts and participles of a clause that tell of deeds, each after a blank.
func pasts(part string) string {
	var b strings.Builder
	before := ""
	for raw := range strings.FieldsSeq(part) {
		w := strings.Trim(raw, ".,;:()'\"“”’‘?!")
		past := strings.HasSuffix(w, "ed") && len(w) > 4 && !notPast[w] || (strongPasts[w] || strongPasts[strings.TrimPrefix(w, "re")]) && (!bareless[w] || auxiliaries[before] || between[before])
		switch {
		case before == "been" && whereBeen[w]:
			b.WriteString(" attended")
		case past && !adjectival[before] && !spokenVerbs[verbStem(w)]:
			b.WriteString(" " + w)
		}
		before = w
	}
	return b.String()
}

// verbStem is the stem of the verb of a past or participle.
func verbStem(w string) string {
	if base, ok := pastOf[w]; ok {
		return stem(base)
	}
	return stem(w)
}
