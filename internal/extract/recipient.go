package extract

import "strings"

// recipient finds to whom a deed goes, behind its verb: "to the Overview Forum",
// "Lord Skelwith about", "members with". "" where nobody is named.
func (r *reader) recipient(text string, ws []word, from int) string {
	if w := r.object(text, ws, from); w != "" {
		return w
	}
	for k := from; k < len(ws) && k < from+40; k++ {
		if is(ws, k, "before") {
			return r.laidBefore(text, ws, k)
		}
		if is(ws, k, ".|;|which|who") || is(ws, k, "once|until|when|if|because") {
			break
		}
		if !is(ws, k, "to|with") || k+1 >= len(ws) || is(ws, k, "to") && takesTo[ws[k-1].low] || is(ws, k, "with") && takesWith[ws[k-1].low] || isBase(ws, k+1) && !selfName(ws, k+1) || is(ws, k+1, "allow|enable|help|address") {
			continue
		}
		if name := r.receiver(text, ws, k+1); name != "" {
			return name
		}
	}
	return ""
}

// selfName reports whether word k names a body, though its word is a verb too: "to
// Commission", but "to commission a plan".
func selfName(ws []word, k int) bool { return selves[ws[k].low] && ws[k].capital() }

// takesTo are nouns and other words that have a "to" of their own, behind which nobody
// receives anything: "costs since the change to LED lamps", "access to Weir Lane".
var takesTo = setOf(`change changes switch move moves access approach approaches alternative alternatives amendment amendments objection objections
	damage threat threats risk risks contribution contributions introduction route routes road way path entrance link links next close due owing subject similar
	relating related according prior back-up thanks barrier barriers improvement improvements repair repairs extension extensions alteration alterations
	adjacent opposite attached transition conversion upgrade commitment reference regard respect return visit visits journey journeys trip`)

// takesWith are those that have a "with": "progress with Kelp Online".
var takesWith = setOf(`progress problem problems trouble issue issues difficulty difficulties delay delays experience start fault faults connection connexion line accordance
	compliance consistent compared comparison together happened happening happens wrong pleased satisfied satisfaction content headway`)

// laidBefore returns the body that the "before" at k names as a place and not as a time:
// "be laid before Cabinet in October", not "sent before the Panel meets".
func (r *reader) laidBefore(text string, ws []word, k int) string {
	name := r.receiver(text, ws, k+1)
	low := lower(name)
	if name == "" || !selves[lastWord(low)] && !bodyWords[lastWord(low)] || is(ws, k-1, "shortly|immediately|long|well|days|weeks|day|week") {
		return ""
	}
	end := k + 1 + len(words(name))
	if is(ws, k+1, "the|this|its|a|an") {
		end++
	}
	if end >= len(ws) || ws[end].mark() || is(ws, end, "in|at|on|by|and|again|for|within|each|every|with|during|as|together|no|not|early|annually|quarterly|later|when") {
		return name
	}
	return ""
}

// object returns a person who stands right behind the verb: "give Councillor
// Tennick the split", "e-mail Members", "notify the Clerk".
func (r *reader) object(text string, ws []word, from int) string {
	for is(ws, from, "back|again|up|on|out") {
		from++
	}
	if from >= len(ws) || ws[from].mark() || is(ws, from, "board") && is(ws, from-1, "on") {
		return "" // "take on board the comments"
	}
	if is(ws, from, "him|her|them") {
		return r.pronounName(ws[from].low, "")
	}
	if is(ws, from, "to|with") {
		if from+1 < len(ws) && isBase(ws, from+1) && !selfName(ws, from+1) || is(ws, from+1, "allow|enable|help") {
			return ""
		}
		return r.receiver(text, ws, from+1)
	}
	name, sort := r.named(text, ws, from)
	if at := strings.Index(text[ws[from].start:], name); at >= 0 && ownsNext(text[ws[from].start+at+len(name):]) {
		return "" // "gather members' comments"
	}
	if low := lower(name); monthName(low) || dayName[low] || sort != body && sort != group && writings[lastWord(low)] {
		return "" // "be opened on Saturday mornings", "submit the Gannet Coast Plan"
	}
	if sort == person || sort == group || sort == body || sort == organisation && name[0] >= 'A' && name[0] <= 'Z' {
		return name
	}
	return ""
}

// writings are last words of what is written or undertaken, and hears nobody.
var writings = setOf("plan masterplan programme strategy policy scheme project review framework report charter appraisal statement")

// dayName holds the days of the week.
var dayName = setOf("monday tuesday wednesday thursday friday saturday sunday")

// ownsNext reports whether what follows a name makes it the owner of a thing.
func ownsNext(rest string) bool {
	return strings.HasPrefix(rest, "' ") || strings.HasPrefix(rest, "’ ")
}

// receiver returns the name that begins at word k, if it can receive anything.
func (r *reader) receiver(text string, ws []word, k int) string {
	if is(ws, k, "him|her|them") {
		return r.pronounName(ws[k].low, "")
	}
	if at := bodyMeeting(ws, k); at > 0 {
		if name, sort := r.named(text, ws, at); (sort == body || sort == organisation) && !ownNoun[lower(name)] {
			return name // "to the Annual Meeting of the Council"
		}
		return ""
	}
	name, sort := r.named(text, ws, k)
	if of := strings.Index(name, "'s "); of > 0 {
		name = name[:of] // "to the Panel's December meeting"
	} else if of := strings.Index(name, "’s "); of > 0 {
		name = name[:of]
	}
	low := lower(name)
	if lists[lastWord(low)] {
		return "" // "to the forward plan", "with the minutes"
	}
	if name == "" || strings.Contains(low, "meeting") || strings.HasPrefix(low, "agenda") || strings.HasSuffix(low, "'s") || monthName(low) || low[0] >= '0' && low[0] <= '9' {
		return ""
	}
	if low == "scrutiny" {
		return name
	}
	if sort != thing || len(name) > 0 && name[0] >= 'A' && name[0] <= 'Z' {
		return name
	}
	return ""
}

// bodyMeeting returns the word at which the body is named whose meeting words from k on are, "the
// Annual Meeting of the Council"; 0 where they are none.
func bodyMeeting(ws []word, k int) int {
	for j := k; j+2 < len(ws) && j < k+6 && !ws[j].mark(); j++ {
		if !is(ws, j, "meeting") {
			continue
		}
		if !is(ws, j+1, "of") {
			return 0
		}
		return j + 2
	}
	return 0
}

// ownNoun are the nouns by which a body speaks of itself.
var ownNoun = setOf("committee panel board forum commission sub-committee partnership group")

// lists are where business is put down, and nobody's desk.
var lists = setOf("plan programme strategy policy agenda agendas list minutes tracker log register workplan planner website page")

// named reads the noun phrase that begins at word k.
func (r *reader) named(text string, ws []word, k int) (string, nature) {
	from := k
	for is(ws, from, "the|a|an|this|its|our|their|his|her") {
		from++
	}
	if from >= len(ws) || ws[from].mark() {
		return "", thing
	}
	end := from
	if ws[from].capital() && !opening[ws[from].low] {
		end = r.nameEnd(ws, from)
	} else {
		for end < len(ws) && end < from+6 && !ws[end].mark() && !boundary[ws[end].low] && !is(ws, end, "of|for|and|within|a|the|setting|when|his|its|each") {
			last := ws[end].low
			end++
			if last == "lead" && end < len(ws) && !ws[end].mark() && !boundary[ws[end].low] && !ws[end].capital() {
				continue // "the lead petitioner"
			}
			if roleNouns[last] || rolePlurals[last] || committees[last] || groupNouns[last] {
				if committees[last] && end < len(ws) && (rolePlurals[ws[end].low] || is(ws, end, "member")) {
					end++ // "relevant Cabinet Members"
				}
				break
			}
		}
		if end < len(ws) && is(ws, end, "of") && rolePlurals[ws[max(from, end-1)].low] && end+1 < len(ws) {
			stop := end + 1
			for stop < len(ws) && stop < end+7 && !ws[stop].mark() && !boundary[ws[stop].low] {
				stop++
				if bodyWords[ws[stop-1].low] || strings.HasSuffix(ws[min(stop, len(ws)-1)].low, "ing") {
					break
				}
			}
			if ofSome(ws[end+1 : stop]) {
				end = stop // but "remind members of the speed limit"
			}
		}
	}
	if end == from {
		return "", thing
	}
	s, _ := r.sortOf(ws[from:end])
	return join(text, ws[from:end]), s
}

// ofSome reports whether words name a body or people whose members there are.
func ofSome(ws []word) bool {
	for i, w := range ws {
		if w.capital() || selves[w.low] || committees[w.low] || organisations[w.low] || rolePlurals[w.low] || groupNouns[w.low] || is(ws, i, "public|staff|family") {
			return true
		}
	}
	return false
}

// pronounName returns whom a pronoun means, "" where nobody fits.
func (r *reader) pronounName(pronoun, fallback string) string {
	if w, ok := r.people.resolve(pronoun == "they" || pronoun == "them" || pronoun == "we"); ok {
		return w.nearest()
	}
	return fallback
}
