package extract

import (
	"arising/internal/civic"
	"arising/internal/doctext"
)

func programme(doc *doctext.Document, ctx Context) (string, []civic.Entry) { return "", nil }
