// Package errs adds to an error what its caller was doing.
package errs

import "fmt"

// Wrap prefixes *err with a formatted description of the operation that
// failed, and does nothing when *err is nil. It is meant for defer in a
// function with several returns:
//
//	defer errs.Wrap(&err, "crawl %s", council)
func Wrap(err *error, format string, args ...any) {
	if *err != nil {
		*err = fmt.Errorf("%s: %w", fmt.Sprintf(format, args...), *err)
	}
}
