package link

import "strings"

// Words of one family name the same matter under two titles: "dentists" and
// "dentistry", "educated" and "education". The stemmer never joins them, for it
// must not join what differs; where two texts are compared they are kin, and
// count for less than the very word.

// endings are what may follow the root of a word in others of its family.
var endings = []string{"er", "or", "ers", "ion", "ation", "ment", "ance", "ence", "ant", "ent", "ity", "ship", "al", "iv", "ist", "ing", "hood", "ness", "ic", "abl", "ar", "y", "ry", "ist", "ism", "ess", "age"}

// shortRoot is the fewest letters of a root; before y and ry, which end most
// words, and after which little is left, longRoot.
const (
	shortRoot = 5
	longRoot  = 6
)

// kinOf returns the terms of the same family as a stem that some item holds.
func (s *shelf) kinOf(of term) (out []term) {
	w := s.stems[of]
	if len(w) < shortRoot {
		return nil
	}
	if known, ok := s.families[of]; ok {
		return known
	}
	defer func() { s.families[of] = out }()
	family(w, func(stem string) {
		if t, ok := s.terms[stem]; ok && s.held(t) {
			out = append(out, t)
		}
	})
	return out
}

// family hands to f the stems that would be of one family with w, some twice.
// What is of the family of w has w in its own, but for the length of w.
func family(w string, f func(stem string)) {
	add := func(stem string) {
		if stem != w {
			f(stem)
		}
	}
	roots := []string{w}
	for _, e := range endings {
		if root, ok := strings.CutSuffix(w, e); ok && len(root) >= shortRoot && (len(root) >= longRoot || len(e) > 2) {
			roots = append(roots, root)
		}
	}
	for _, root := range roots {
		add(root)
		for _, e := range endings {
			if len(root) >= shortRoot && (len(e) > 2 || len(root) >= longRoot) {
				add(root + e)
			}
		}
	}
	for _, alike := range sameThings[w] {
		add(alike)
	}
}

// thesaurus holds words for the same thing in the papers of councils, a set each.
var thesaurus = []string{
	"road highway carriageway", "bin refuse waste rubbish recycling", "home house housing dwelling", "tenant renter tenancy", "pupil schoolchild student", "school academy",
	"staff workforce employee personnel", "pay salary wage", "fee charge tariff price", "cost expense expenditure spend spending", "website online web portal internet",
	"bus coach", "train rail railway line", "bike cycle cycling bicycle", "pavement footway footpath", "child children youth youngster", "elderly older", "doctor gp surgery",
	"dentist dental dentistry", "carer caring care", "swimming pool bath leisure", "playground play", "tree woodland", "park green", "lamp light lighting", "speed speeding limit",
	"parking car", "shop retail trader", "firm business company", "job employment work vacancy", "absence sickness attendance", "holiday vacation", "phone telephone call",
	"letter reply response", "map plan", "count census tally", "takeup uptake ridership passenger patronage", "flood flooding drainage", "ferry sailing boat vessel",
	"library book", "museum gallery", "grant funding fund", "loan borrowing debt", "saving cut reduction", "tax precept levy", "election electoral poll", "complaint grievance",
	"ombudsman complaint", "audit auditor", "fraud theft", "risk hazard", "fire blaze", "police constabulary crime", "drug alcohol", "poverty hardship", "homeless homelessness rough sleeping",
	"apprentice apprenticeship trainee", "refugee asylum", "electric ev charger charging", "emission carbon climate", "energy heat heating fuel", "empty void vacant", "repair mend maintenance",
	"lift elevator", "toilet convenience lavatory", "cemetery burial grave crematorium", "dog kennel", "pothole surfacing resurfacing", "grass verge mowing", "mould damp", "disabled disability blue badge",
	"vaccination vaccine jab immunisation", "hospital infirmary ward", "ambulance paramedic", "mental wellbeing", "meal food dinner catering", "uniform clothing", "taxi cab", "market stall",
	"bridge crossing", "gritting salting winter", "volunteer voluntary charity", "survey questionnaire poll", "film video", "leaflet brochure pamphlet flyer", "newsletter bulletin magazine",
}

// sameThings are the other words of each word's set, by their stems.
var sameThings = func() map[string][]string {
	out := map[string][]string{}
	for _, set := range thesaurus {
		words := strings.Fields(set)
		for _, a := range words {
			for _, b := range words {
				if a, b := stem(a), stem(b); a != b {
					out[a] = append(out[a], b)
				}
			}
		}
	}
	return out
}()
