package civic

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"arising/internal/day"
)

// A Field is a part of a commitment that a person may correct. The quote is
// none: it is what the minutes say, and they are not ours to correct.
type Field string

// The fields.
const (
	FieldOwner     Field = "owner"     // a name or an office; "" for nobody
	FieldRecipient Field = "recipient" // a body or a person; "" for nobody
	FieldDue       Field = "due"       // "2026-03-31", "2026-03-01..2026-03-31", or "" for no time
)

// Fields lists every field that may be corrected.
var Fields = []Field{FieldOwner, FieldRecipient, FieldDue}

// A Correction says what a person put in place of what was read, and of what.
type Correction struct {
	Field Field
	Was   string // as it was read; of a due its expression
	Who   string
}

var errField = errors.New("want owner, recipient or due")

// CheckCorrection returns why a value cannot stand in a field, nil if it can.
func CheckCorrection(f Field, value string) error {
	switch {
	case !slices.Contains(Fields, f):
		return fmt.Errorf("field %q: %w", f, errField)
	case f != FieldDue && len(value) > 200:
		return fmt.Errorf("%s of %d bytes: want a name", f, len(value))
	}
	if f != FieldDue {
		return nil
	}
	_, err := correctedDue(nil, value, "")
	return err
}

// correctedDue reads the value of a corrected due. What recurs goes on recurring.
func correctedDue(was *Due, value, who string) (*Due, error) {
	if value == "" {
		return nil, nil
	}
	first, last, span := strings.Cut(value, "..")
	if !span {
		last = first
	}
	d := Due{Expression: value, Precision: ByDay, Estimated: "corrected by " + who}
	var err error
	if d.From, err = day.Parse(strings.TrimSpace(first)); err != nil {
		return nil, fmt.Errorf("due %q: want a day such as 2026-03-31, or two with .. between: %w", value, err)
	}
	if d.To, err = day.Parse(strings.TrimSpace(last)); err != nil {
		return nil, fmt.Errorf("due %q: want a day such as 2026-03-31, or two with .. between: %w", value, err)
	}
	if d.To.Before(d.From) {
		return nil, fmt.Errorf("due %q ends before it begins", value)
	}
	if d.From != d.To {
		d.Precision = BySpan
	}
	if was != nil {
		d.Recurs = was.Recurs
	}
	return &d, nil
}

// WithCorrections lays what people corrected of a record over what was read of it.
// said are its curations, oldest first; others than corrections are passed
// over. The newest of each field rules, and one that was withdrawn counts no more.
func WithCorrections(r Record, said []Curation) Record {
	newest := map[Field]Curation{}
	for _, c := range said {
		switch {
		case c.Field == "":
		case c.Act == ActCorrect:
			newest[c.Field] = c
		case c.Act == ActWithdraw:
			delete(newest, c.Field)
		}
	}
	for _, f := range Fields {
		if c, ok := newest[f]; ok {
			r.correct(c)
		}
	}
	return r
}

func (r *Record) correct(c Curation) {
	done := Correction{Field: c.Field, Who: c.Who}
	switch c.Field {
	case FieldOwner:
		done.Was, r.Owner = r.Owner, c.Value
	case FieldRecipient:
		done.Was, r.Recipient = r.Recipient, c.Value
	case FieldDue:
		due, err := correctedDue(r.Due, c.Value, c.Who)
		if err != nil {
			return // it was checked before it was stored; what cannot be read corrects nothing
		}
		if r.Due != nil {
			done.Was = r.Due.Expression
		}
		r.Due = due
	}
	r.Corrections = append(slices.Clip(r.Corrections), done)
}
