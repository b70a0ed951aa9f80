// Package testreader lets a test's own binary be the process that reads a PDF,
// as the program itself is. Imported by tests only.
package testreader

import (
	"os"

	"arising/internal/pdftext"
)

// Serve is to be called first in TestMain. In a process that was started to
// read a PDF it reads and does not come back; in the tests it prepares such
// processes, and reports what stands in their way.
func Serve() error {
	if len(os.Args) == 2 && os.Args[1] == pdftext.ChildArg {
		os.Exit(read())
	}
	return prepare()
}
