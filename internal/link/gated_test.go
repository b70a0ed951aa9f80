package link

import (
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestNeeded(t *testing.T) {
	for _, tt := range []struct {
		name, pattern string
		want          []string
	}{
		{"letters", `\bnoted\b`, []string{"noted"}},
		{"either", `\b(?:mooring|slipway)s?\b`, []string{"mooring", "slipway"}},
		{"what stands together", `\b(?:set|fixed) for (?:the )?[a-z]+`, []string{"fixed for ", "set for "}},
		{"the longer part", `\b(?:is|was) [a-z]+ postponed`, []string{" postponed"}},
		{"what may be absent", `(?:draft )?[a-z]+ quay`, []string{" quay"}},
		{"what repeats", `(?:very )+late`, []string{"very "}},
		{"any letters", `(?i)\bQuay\b`, []string{"quay"}},
		{"a letter with a third form", `(?i)\bbulletins`, []string{"bulletin"}},
		{"nothing of use", `\b(?:is|was)\b [a-z]+`, nil},
		{"one side without words", `quay|[a-z]+`, nil},
		{"words of grammar", `\bthat (?:the )?(?:ferry|quay) [a-z]+`, []string{"that ferry ", "that quay ", "that the ferry ", "that the quay "}},
		{"and nothing else", `\bthat the [a-z]+ be\b`, nil},
		{"an anchor", `^(?:the )?meeting`, []string{"meeting"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := needed(tt.pattern)
			if !slices.Equal(got, tt.want) {
				t.Errorf("needed(%q) = %q, want %q", tt.pattern, got, tt.want)
			}
		})
	}
}

// What a gate lets through is what the pattern matches, in whatever letters.
func FuzzGate(f *testing.F) {
	patterns := []string{onlyNoting.String(), periodicTitle.String(), statedPaper.String(), plannedFor.String(), ofWhich.String(), closing.String(), sinceWords.String(), nowSo.String(), titledMember.String()}
	for _, text := range []string{"NOTED the quay", "Quarterly News", "a report by Ms Quill on moorings", "had been fixed for 3 march", "the letters which the clerk had sent",
		"the chair closed the meeting at nine", "what happened since last time", "was now open", "ſtatistics and riſk", "Cllr Ann Teal"} {
		for _, p := range patterns {
			f.Add(p, text)
		}
	}
	f.Fuzz(func(t *testing.T, pattern, text string) {
		plain, err := regexp.Compile(pattern)
		if err != nil || len(pattern) > 2000 {
			t.Skip()
		}
		g := gate(pattern)
		for _, s := range []string{text, strings.ToUpper(text)} {
			if got, want := g.FindStringSubmatch(s), plain.FindStringSubmatch(s); !slices.Equal(got, want) {
				t.Errorf("of %q the gate of %q finds %q, want %q", s, pattern, got, want)
			}
		}
	})
}
