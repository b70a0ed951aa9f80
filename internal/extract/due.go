package extract

import (
	"arising/internal/civic"
	"arising/internal/when"
)

// due reads when the deed in text is expected, from byte from on; nil where no
// time is given.
func (r *reader) due(text string, from int) *civic.Due {
	e, ok := when.Due(text[from:], r.meeting, r.cal)
	if !ok {
		return nil
	}
	return dueOf(e)
}

func dueOf(e when.Expression) *civic.Due {
	return &civic.Due{Expression: e.Text, From: e.From, To: e.To, Precision: civic.Precision(e.Precision),
		Recurs: e.Recurs, Suspect: e.Suspect, Estimated: e.Estimated}
}
