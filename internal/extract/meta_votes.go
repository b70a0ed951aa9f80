package extract

import (
	"regexp"
	"strconv"
	"strings"

	"arising/internal/civic"
)

const countPart = `(\d{1,3}|no|none|nil|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|twenty[- ](?:one|two|three|four|five|six|seven|eight|nine)|thirty|forty|fifty)`

var countWords = map[string]int{"no": 0, "none": 0, "nil": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
	"nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
	"nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}

const voterPart = `(?: votes?| members?| councillors?)?(?: were| was| voted| voting| being| cast)?`

var (
	forCount = []*regexp.Regexp{
		regexp.MustCompile(`(?i)\b` + countPart + voterPart + ` (?:for|in favour)\b`),
		regexp.MustCompile(`(?i)(?:^|[(;,.:|]\s*|\bvot(?:e|es|ed|ing)\W+)(?:votes )?(?:for|in favour)(?: of the motion)?\s*[:=(|–-]*\s*\b` + countPart + `\b`),
		regexp.MustCompile(`(?i)^vot(?:e|ing)\s*:\s*for\b[^,;]*? ` + countPart + `\b`),
	}
	againstCount = []*regexp.Regexp{
		regexp.MustCompile(`(?i)\b` + countPart + voterPart + ` against\b`),
		regexp.MustCompile(`(?i)\b(?:votes )?against(?: the motion)?\s*[:=(|–-]*\s*\b` + countPart + `\b`),
	}
	abstainCount = []*regexp.Regexp{
		regexp.MustCompile(`(?i)\b` + countPart + voterPart + `(?: an?)? (?:abstentions?|abstaining|abstained|abstain)\b`),
		regexp.MustCompile(`(?i)\b(?:abstentions?|abstained|abstaining|abstain)\s*[:=(|–-]*\s*\b` + countPart + `\b`),
	}
	toCount       = regexp.MustCompile(`(?i)\bby ` + countPart + `(?: votes?)? to ` + countPart + `\b`)
	ofOne         = regexp.MustCompile(`(?i)\bunanimous(?:ly)?\b|\ball (?:members |councillors |those )?(?:present )?(?:and voting )?(?:voted |voting |were |being )?in favour\b`)
	unopposedVote = regexp.MustCompile(`(?i)\bnem\.? ?con\b`)
	castingVote   = regexp.MustCompile(`(?i)\bcasting vote\b`)
	notCast       = regexp.MustCompile(`(?i)\b(?:no|not|without|need|declin\w+|right to)\b[^.;]*\bcasting vote\b`)

	// voteSign must stand beside counts, which consultations have too.
	voteSign  = regexp.MustCompile(`(?i)\bvot(?:e|es|ed|ing)\b|\bshow of hands\b|\bcarried\b|\bdeclared\b|\bdivision\b|\bput to\b|\blost\b|\babst`)
	voteLine  = regexp.MustCompile(`(?i)^\W*(?:the )?(?:recorded )?vot(?:e|es|ing)\b|^\W*(?:votes )?(?:for|against|in favour|abst\w+)\s*[:=(|–-]*\s*` + countPart + `\b|^\(|^carried\b|^(?:passed |agreed )?unanimous|^all in favour|^there (?:were|voted|being) ` + countPart + ` (?:votes? )?(?:in favour|for)\b`)
	otherPoll = regexp.MustCompile(`(?i)\b(?:respon\w+|consult\w+|petition\w*|letters?|surve\w+|poll|referendum|residents?|representations?|previous\w*|had been|had voted|earlier)\b`)
)

// votesIn reads the vote that bytes [start, end) tell of. In an announcement,
// as in "RESOLVED (by 20 votes to 9)", no further sign of a vote is needed.
func (n *noting) votesIn(start, end int, announced bool) *civic.Votes {
	text := n.doc.Text[start:end]
	low := n.r.low[start:end]
	if roll, side, count := rollIn(text); roll != nil {
		v := &civic.Votes{Words: n.words(start, end), ByName: roll}
		switch lower(side)[:2] {
		case "ag":
			v.Against = count
		case "ab":
			v.Abstained = count
		default:
			v.For = count
		}
		return v
	}
	if !mentions(low, "vot", "favour", "against", "abst", "unanim", "nem", "put to") && !strings.HasPrefix(strings.TrimLeft(low, "( "), "for") &&
		!(mentions(low, " to ") && (announced || mentions(low, "carried"))) || otherPoll.MatchString(text) {
		return nil
	}
	v := civic.Votes{Words: n.words(start, end)}
	sign := announced || mentions(low, "resolved unanimously", "unanimously resolved", "agreed unanimously", "unanimously agreed") || voteSign.MatchString(text) || voteLine.MatchString(text)
	if sign {
		v.For, v.Against, v.Abstained = countIn(forCount, text), countIn(againstCount, text), countIn(abstainCount, text)
		if m := toCount.FindStringSubmatch(text); m != nil && v.For == nil && v.Against == nil {
			v.For, v.Against = printedCount(m[1]), printedCount(m[2])
		}
		v.Casting = castingVote.MatchString(text) && !notCast.MatchString(text)
	}
	v.Unanimous = ofOne.MatchString(text) && (sign || motionCarried.MatchString(text) || strings.HasSuffix(low, "unanimously"))
	v.Unopposed = unopposedVote.MatchString(text)
	if v.For == nil && v.Against == nil && v.Abstained == nil && !v.Unanimous && !v.Unopposed && !v.Casting {
		return nil
	}
	return &v
}

// joined is two lines of one vote as one: "For: 7", then "Against: 2".
func (n *noting) joined(a, b *civic.Votes) *civic.Votes {
	if a == nil || b == nil || b.Start < a.End {
		if a == nil {
			return b
		}
		return a
	}
	v := *a
	give(&v.For, b.For)
	give(&v.Against, b.Against)
	give(&v.Abstained, b.Abstained)
	v.Unanimous, v.Unopposed, v.Casting = v.Unanimous || b.Unanimous, v.Unopposed || b.Unopposed, v.Casting || b.Casting
	v.ByName = joinedRolls(a.ByName, b.ByName)
	v.Words = n.words(a.Start, b.End)
	return &v
}

// countIn returns the number that the first of rules finds in text.
func countIn(rules []*regexp.Regexp, text string) *int {
	for _, r := range rules {
		if m := r.FindStringSubmatch(text); m != nil {
			return printedCount(m[1])
		}
	}
	return nil
}

func printedCount(s string) *int {
	if n, err := strconv.Atoi(s); err == nil {
		return &n
	}
	n := 0
	for _, w := range strings.FieldsFunc(lower(s), func(r rune) bool { return r == ' ' || r == '-' }) {
		n += countWords[w]
	}
	return &n
}
