package link

import (
	"strconv"

	"arising/internal/civic"
)

// IssueRef is how the site's number of a matter is kept among an item's refs.
func IssueRef(issue int) string { return civic.NewRef("issue " + strconv.Itoa(issue)) }
