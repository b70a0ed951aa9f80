package modgov

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// queryOf reads a query by the letters that browsers go by: names without
// regard to case, the first value of a name that has one, and "&amp;" that was
// left encoded read as "&".
func queryOf(query string) map[string]string {
	q := map[string]string{}
	for pair := range strings.SplitSeq(query, "&") {
		name, value, _ := strings.Cut(pair, "=")
		name = strings.TrimPrefix(lower(strings.TrimSpace(unescapePlus(name))), "amp;")
		if name != "" && q[name] == "" {
			q[name] = strings.TrimSpace(unescapePlus(value))
		}
	}
	return q
}

// setParams keeps the parameters that decide what the page shows.
func (a *Address) setParams(q map[string]string) {
	switch p, known := pages[a.Page]; {
	case known:
		a.keep(p, q)
		a.settle(q)
	case strings.HasPrefix(a.Page, "documents/"):
		a.put("t", q["t"], true)
		a.put("ct", q["ct"], false)
	case strings.Contains(a.Page, ".asmx"):
		maps.DeleteFunc(q, func(name, _ string) bool { return noise[name] })
		a.Params = q // a parameter without a value must still be sent
	default:
		for name, value := range q {
			if !noise[name] {
				a.put(name, value, true)
			}
		}
	}
}

// noise names the parameters that never decide anything. On a page that is in
// the table of pages all that the table does not name is noise.
var noise = map[string]bool{"bcr": true, "ver": true, "rpid": true, "gl": true, "xxr": true, "j": true}

func (a *Address) keep(p pageSpec, q map[string]string) {
	for _, s := range p.params {
		name := lower(s.name)
		for _, other := range append([]string{name}, s.other...) {
			if a.Params[name] == "" {
				a.put(name, q[other], s.zero)
			}
		}
	}
}

// put stores a value that says something. Numbers lose signs and leading zeros.
func (a *Address) put(name, value string, zero bool) {
	if digits := strings.TrimLeft(value, "0"); value != "" && strings.Trim(value, "0123456789") == "" {
		value = digits
		if value == "" {
			value = "0"
		}
	}
	if value != "" && (zero || value != "0") {
		a.Params[name] = value
	}
}

// settle mends the parameters of single pages.
func (a *Address) settle(q map[string]string) {
	switch a.Page {
	case "ielistdocuments.aspx":
		a.Committee = number(q["cid"])
		if a.Committee == 0 {
			a.Committee = number(q["committeeid"])
		}
	case "mgcalendarmonthview.aspx":
		a.stepMonth()
	case "mgdelegateddecisions.aspx":
		if m := lower(a.Params["meta"]); m+".aspx" == a.Page {
			delete(a.Params, "meta")
		}
	}
}

// stepMonth turns "the month before March 2026" into February 2026: the links
// to the neighbours of a month name the month itself and the direction.
func (a *Address) stepMonth() {
	act := lower(a.Params["act"])
	delete(a.Params, "act")
	m, y := number(a.Params["m"]), number(a.Params["dd"])
	if m < 1 || m > 12 || y < 1 {
		return
	}
	switch act {
	case "earlier":
		m--
	case "later":
		m++
	}
	y, m = y+(m+11)/12-1, (m+11)%12+1
	a.Params["m"], a.Params["dd"] = fmt.Sprint(m), fmt.Sprint(y)
}

// query writes the parameters in the order and spelling that the sites use.
func (a Address) query() string {
	var b strings.Builder
	write := func(name, value string) {
		if name == "CId" && len(a.Params) == 1 {
			name = "CommitteeId" // the sites' own spelling where it stands alone
		}
		if b.Len() > 0 {
			b.WriteByte('&')
		}
		b.WriteString(escape(name, querySafe) + "=" + escape(value, querySafe))
	}
	left := maps.Clone(a.Params)
	for _, name := range a.spelling() {
		if value, ok := left[lower(name)]; ok {
			write(name, value)
			delete(left, lower(name))
		}
	}
	for _, name := range slices.Sorted(maps.Keys(left)) {
		write(serviceSpelling(a.Kind, name), left[name])
	}
	if a.Page == "mgcalendarmonthview.aspx" && a.Params["m"] != "" {
		// As the sites' own links have it, with weekends shown: without WE a
		// meeting on a Saturday is left out.
		b.WriteString(calendarTail(a.Params["cid"]))
	}
	if a.Params["dr"] != "" {
		b.WriteString(a.registerTail())
	}
	return b.String()
}

// registerTails are parameters that mean nothing in particular and without
// which the registers are not known to answer to a window of days.
var registerTails = map[string]string{
	"mgdelegateddecisions.aspx":   "XXR=0 RP=0 K=0 V=0 DM=0 HD=0 H=0 META=mgdelegateddecisions",
	"mglistofficerdecisions.aspx": "XXR=0 K=0 DM=0 DEP=0 PH=0 LO=0 C3=0",
}

func (a Address) registerTail() string {
	tail := ""
	for pair := range strings.FieldsSeq(registerTails[a.Page]) {
		if name, _, _ := strings.Cut(pair, "="); a.Params[lower(name)] == "" {
			tail += "&" + pair
		}
	}
	return tail
}

func calendarTail(committee string) string {
	tail := "&OT=&C=-1&MR=0&WE=1"
	if committee == "" {
		return "&CID=0" + tail
	}
	return tail
}

// spelling lists the names of the page's parameters as they are to be written.
func (a Address) spelling() []string {
	var names []string
	for _, p := range pages[a.Page].params {
		names = append(names, p.name)
	}
	switch {
	case strings.HasPrefix(a.Page, "documents/"):
		names = []string{"T", "CT"}
	case a.Page == "olddocuments":
		names = []string{"F", "MId", "D", "A", "R"}
	}
	return names
}

func serviceSpelling(kind PageKind, name string) string {
	if s := serviceParams[name]; kind == Service && s != "" {
		return s
	}
	return name
}
