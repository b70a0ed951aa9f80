package extract

import "strings"

// projectVerbs open the name of a project in a cell that lists several without
// bullets. They are nouns of action too: "Introduction of", "Review of".
var projectVerbs = setOf(`implement complete review redesign replace begin reshape reshaping develop deliver introduce improve refresh upgrade
	integrate use automate explore include provide buy engage consider migrate start reprocure re-procure procure create establish
	launch expand extend reduce increase consolidate centralise modernise transform roll pilot build refurbish relocate move close
	open prepare produce publish procurement integration introduction implementation development reimagine construct agree undertake
	continue finalise commission restructure rationalise strengthen scope adopt enhance digitise install recruit invest work`)

// splitCell parts a cell at its bullets; where it has none, at capitals that
// open the name of another project.
func splitCell(text string) []string {
	if strings.ContainsAny(text, "•·\uf0b7") {
		var out []string
		for _, s := range strings.FieldsFunc(text, func(r rune) bool { return r == '•' || r == '·' || r == '\uf0b7' }) {
			if s = strings.TrimSpace(s); s != "" {
				out = append(out, s)
			}
		}
		return out
	}
	fields := strings.Fields(text)
	var out []string
	from := 0
	for i := 1; i < len(fields); i++ {
		if opensProject(fields, i, from) {
			out = append(out, strings.Join(fields[from:i], " "))
			from = i
		}
	}
	if from < len(fields) {
		out = append(out, strings.Join(fields[from:], " "))
	}
	return out
}

// opensProject reports whether the i-th word of a cell begins a new name: a
// capital that no small joining word in front of it asks for.
func opensProject(fields []string, i, from int) bool {
	word, before := fields[i], fields[i-1]
	if i-from < 2 || joining[strings.ToLower(before)] {
		return false
	}
	first := word[0]
	if first >= '0' && first <= '9' {
		return strings.HasSuffix(word, "%") && i+2 < len(fields) && fields[i+1] == "of"
	}
	if first < 'A' || first > 'Z' || strings.HasSuffix(before, ",") || strings.HasSuffix(before, "-") || before == "–" {
		return false
	}
	if projectVerbs[strings.ToLower(strings.TrimRight(word, ","))] {
		return true
	}
	// "system Local government …": a capital between two small words
	return i+1 < len(fields) && startsLower(before) && startsLower(fields[i+1]) && !joining[strings.ToLower(fields[i+1])] && len(word) > 3
}

// joining are small words that stand inside a name and let a capital follow.
var joining = setOf("and of the to our a an in on at for with within across by from or into its their new corporate local further short other & hybrid")
