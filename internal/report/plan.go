package report

import (
	"strings"

	"arising/internal/civic"
	"arising/internal/day"
)

// A Clock is a civic.Clock in the form of the contract.
type Clock struct {
	Rule      string   `json:"rule" doc:"what must happen: scrutiny response, call-in"`
	From      day.Date `json:"from" doc:"the day from which it was counted"`
	Ends      day.Date `json:"ends" doc:"its last day"`
	Method    string   `json:"method" doc:"how it was counted"`
	Source    string   `json:"source" doc:"the law, the council's own rule, or the printed words"`
	Local     bool     `json:"local,omitempty" doc:"it is a rule of the council's own"`
	Estimated string   `json:"estimated,omitempty" doc:"what is not known of it; absent where the papers print its end"`
}

func clocks(in []civic.Clock) []Clock {
	var out []Clock
	for _, k := range in {
		out = append(out, Clock{k.Rule, k.From, k.Ends, k.Method, k.Source, k.Local, k.Estimated})
	}
	return out
}

// ClockLine says one clock in a line: "scrutiny response by 14 May 2026 (2
// months beginning with the day of receipt; Local Government Act 2000, section
// 9FE; estimated: counted from the meeting; the day of receipt is not known)".
func ClockLine(k civic.Clock) string {
	s := k.Rule + " by " + k.Ends.Long() + " (" + k.Method + "; " + k.Source
	if k.Estimated != "" {
		s += "; estimated: " + k.Estimated
	}
	return s + ")"
}

// ChangeLine says in a line what befell a programme item: "slipped from June
// 2026 to September 2026, seen on 2 April 2026".
func ChangeLine(c civic.Change) string {
	s := string(c.Kind)
	switch c.Kind {
	case civic.ShortNotice, civic.WithoutNotice:
		s += ": " + c.Note
		if c.Now != "" {
			s += " (" + c.Now + ")"
		}
		return s
	case civic.Taken:
		s += ": " + c.Now
		if c.Note != "" {
			s += ", " + c.Note
		}
		return s + ", " + c.On.Long()
	case civic.Withdrawn:
		if c.Was != "" {
			s += ", planned for " + c.Was
		}
		if c.Now != "" {
			s += ": " + c.Now
		}
	case civic.Returned:
		s += " after " + c.Was
	default:
		if c.Was != "" {
			s += " from " + c.Was
		}
		if c.Now != "" {
			s += " to " + c.Now
		}
	}
	if c.Note != "" {
		s += ", " + c.Note
	}
	return s + ", seen on " + c.On.Long()
}

// lines says each of a list in a line of its own.
func lines[T any](list []T, say func(T) string) string {
	var out []string
	for _, v := range list {
		out = append(out, say(v))
	}
	return strings.Join(out, "\n")
}
