package indexer

import "strings"

// compounds are words that council papers write in one word, with a hyphen and
// in two words. The two words are joined in the index and in questions, so that
// each way of writing finds all. Forms with a hyphen are joined without being
// listed; a pair belongs here only if its words mean the same when apart. The
// first word stands for its forms: "called in" and "calling in" are call in.
// The map leads from the first word's stem and the second word to both as one.
var compounds = listed(`
	call in, call ins, carry forward, carry over, clear up, co opt, co opted, co option, co ordinate, co ordinated,
	co ordination, co ordinator, co operate, co operation, co operative, cross party, cross cutting, day care, drop in,
	e mail, e mails, follow up, half year, health care, home care, in house, in year, lay by, life long, long term, mid year,
	multi agency, multi year, non executive, non key, off street, on street, one off, out turn, over spend, over view,
	part time, full time, pre decision, pre election, re let, re open, re use, roll out, round up,
	set aside, short term, sign off, start up, stock take, sub committee, sub committees, sub group, sub groups, sub regional,
	take up, task group, time scale, time scales, time table, under spend, up date, up grade, vice chair, web cast, web site,
	well being, work force, work place, work plan, work shop, work shops, work stream, work streams, year end, youth club`)

// seconds are the second words of compounds: few words need their stem looked up.
var seconds = func() map[string]bool {
	m := map[string]bool{}
	for pair := range compounds {
		_, second, _ := strings.Cut(pair, " ")
		m[second] = true
	}
	return m
}()

func listed(s string) map[string]string {
	m := map[string]string{}
	for pair := range strings.SplitSeq(s, ",") {
		if words := strings.Fields(pair); len(words) == 2 {
			m[stem(words[0])+" "+words[1]] = words[0] + words[1]
		}
	}
	return m
}
