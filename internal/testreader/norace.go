//go:build !race

package testreader

import (
	"os"

	"arising/internal/pdftext"
)

func prepare() error { return nil }

// read is the whole life of the reading process.
func read() int { return pdftext.Child(os.Stdin, os.Stdout) }
