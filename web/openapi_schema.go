package web

import (
	"reflect"
	"strings"
	"time"

	"arising/internal/changes"
	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/search"
)

// schemaAt is where the description keeps its types.
const schemaAt = "#/components/schemas/"

// schemas describes types of ours as JSON Schema (2020-12, which OpenAPI 3.1
// uses). Each struct and each word with a fixed set of values is told once, by
// name; the sentences come from the doc tags of the fields.
type schemas struct {
	byName object
	types  map[string]reflect.Type
}

func newSchemas() *schemas { return &schemas{object{}, map[string]reflect.Type{}} }

func typeOf[T any]() reflect.Type { return reflect.TypeFor[T]() }

// of returns the schema of a type. It knows the kinds that our answers use and
// panics on others, which a test would show.
func (k *schemas) of(t reflect.Type) object {
	switch t {
	case typeOf[day.Date]():
		return object{"type": []string{"string", "null"}, "format": "date"}
	case typeOf[time.Time]():
		return object{"type": "string", "format": "date-time"}
	}
	if values, ok := wordsOf[t]; ok {
		return k.named(t, func() object { return object{"type": "string", "enum": values} })
	}
	switch t.Kind() {
	case reflect.Pointer:
		if t.Elem().Kind() == reflect.String {
			return object{"type": []string{"string", "null"}}
		}
		return object{"anyOf": []object{k.of(t.Elem()), {"type": "null"}}}
	case reflect.String:
		return object{"type": "string"}
	case reflect.Bool:
		return object{"type": "boolean"}
	case reflect.Int, reflect.Int64:
		return object{"type": "integer"}
	case reflect.Float64:
		return object{"type": "number"}
	case reflect.Slice:
		return object{"type": "array", "items": k.of(t.Elem())}
	case reflect.Map:
		return k.mapOf(t)
	case reflect.Struct:
		return k.named(t, func() object { return k.structOf(t) })
	}
	panic("BUG: no schema for " + t.String())
}

func (k *schemas) mapOf(t reflect.Type) object {
	out := object{"type": "object", "additionalProperties": k.of(t.Elem())}
	if _, ok := wordsOf[t.Key()]; ok {
		out["propertyNames"] = k.of(t.Key())
	}
	return out
}

// named tells a type under its name and returns a reference to it.
func (k *schemas) named(t reflect.Type, tell func() object) object {
	name := schemaName(t)
	if had, ok := k.types[name]; ok && had != t {
		panic("BUG: two types are called " + name)
	} else if !ok {
		k.types[name] = t // before its fields, which may lead back to it
		k.byName[name] = tell()
	}
	return object{"$ref": schemaAt + name}
}

// schemaName is "Meeting" for apiMeeting, and "ItemList" for apiList[apiItem].
func schemaName(t reflect.Type) string {
	name := t.Name()
	list := ""
	if at := strings.IndexByte(name, '['); at >= 0 {
		inner := strings.TrimSuffix(name[at+1:], "]")
		name, list = inner[strings.LastIndexByte(inner, '.')+1:], "List"
	}
	name = strings.TrimSuffix(strings.TrimPrefix(name, "api"), "JSON")
	return upperFirst(name) + list
}

// structOf describes the fields of a struct; those of an embedded one are its own.
func (k *schemas) structOf(t reflect.Type) object {
	properties, required := object{}, []string{}
	for _, f := range reflect.VisibleFields(t) {
		if f.Anonymous || !f.IsExported() {
			continue
		}
		name, rest, _ := strings.Cut(f.Tag.Get("json"), ",")
		field := k.of(f.Type)
		if about := f.Tag.Get("doc"); about != "" {
			field["description"] = about
		}
		properties[name] = field
		if rest != "omitempty" {
			required = append(required, name)
		}
	}
	return object{"type": "object", "properties": properties, "required": required}
}

// wordsOf lists the values of our words. A test finds a value that an answer
// holds and that is missing here.
var wordsOf = map[reflect.Type][]string{
	typeOf[civic.Status]():       texts(civic.Statuses...),
	typeOf[civic.RecordKind]():   texts(civic.Decision, civic.Action, civic.Milestone),
	typeOf[civic.Coverage]():     texts(civic.FullCoverage, civic.PartialCoverage),
	typeOf[civic.MeetingState](): texts(civic.Scheduled, civic.Held, civic.Cancelled, civic.Moved),
	typeOf[civic.EvidenceKind](): texts(civic.ReportedBack, civic.Responds, civic.DeferredTo, civic.Supersedes, civic.SaysDone),
	typeOf[civic.Precision]():    texts(civic.ByDay, civic.ByWeek, civic.ByMonth, civic.ByQuarter, civic.BySeason, civic.ByYear, civic.BySpan, civic.ByMeeting, civic.Open),
	typeOf[changes.Kind]():       texts(changes.Same, changes.Added, changes.Removed, changes.Reworded),
	typeOf[civic.WithdrawnWhy](): texts(civic.Corrected, civic.MadeExempt, civic.ReadOtherwise),
	typeOf[search.Type]():        texts(search.ItemUnit, search.PageUnit),
	typeOf[civic.Verb]():         texts(verbs...),
	typeOf[civic.DocumentKind](): texts(documentKinds...),
	typeOf[civic.Presence]():     append(texts(civic.Presences...), ""),
}

// verbs are what decisions do; records of other kinds have none.
var verbs = []civic.Verb{"", civic.VerbNote, civic.VerbApprove, civic.VerbAgree, civic.VerbSupport, civic.VerbConfirm, civic.VerbRecommend, civic.VerbRefer,
	civic.VerbRequest, civic.VerbReport, civic.VerbMonitor, civic.VerbAct, civic.VerbDefer, civic.VerbAppoint, civic.VerbDelegate, civic.VerbExclude,
	civic.VerbReject, civic.VerbOther}

var documentKinds = []civic.DocumentKind{civic.MeetingPage, civic.ItemPage, civic.DecisionPage, civic.ServiceAnswer, civic.AttendanceDoc, civic.MinutesDoc, civic.PackMinutes, civic.AgendaDoc,
	civic.DecisionsDoc, civic.PackDoc, civic.ReportDoc, civic.SupplementDoc, civic.OtherDoc}

func texts[T ~string](values ...T) []string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = string(v)
	}
	return out
}
