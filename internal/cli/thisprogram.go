package cli

import (
	"fmt"
	"os"
)

// thisProgram names the very file that runs, by its size and when it was
// written: what one build remembers of linking another must not use, for its
// rules may differ in ways that no number of a version tells. It is "" where the
// file cannot be looked at; then nothing is remembered.
func thisProgram() string {
	path, err := os.Executable()
	if err != nil {
		return ""
	}
	f, err := os.Stat(path)
	if err != nil {
		return ""
	}
	return fmt.Sprintf("%s %d %d", Version, f.Size(), f.ModTime().UnixNano())
}
