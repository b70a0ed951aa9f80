package pdftext

import (
	"os"
	"testing"
)

// TestMain lets the test's own binary be the child process.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == ChildArg {
		os.Exit(Child(os.Stdin, os.Stdout))
	}
	os.Exit(m.Run())
}
