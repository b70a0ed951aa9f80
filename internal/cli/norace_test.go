//go:build !race

package cli

import (
	"os"

	"arising/internal/pdftext"
)

// raced says that the race detector is at work.
const raced = false

func prepareReader() error { return nil }

// read is the whole life of the process that reads a PDF.
func read() int { return pdftext.Child(os.Stdin, os.Stdout) }
