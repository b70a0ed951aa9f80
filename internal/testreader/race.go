//go:build race

package testreader

import (
	"os"
	"os/exec"
	"syscall"

	"arising/internal/pdftext"
)

// The process that reads a PDF has limits of memory and time that leave the race
// detector no room, and it has nothing to race with: it is one reader behind a
// pipe. Under the detector the tests therefore build the program plainly, beside
// their own binary, and the reading process becomes that.
func plain() (string, error) {
	self, err := os.Executable()
	return self + ".reader", err
}

func prepare() error {
	path, err := plain()
	if err != nil {
		return err
	}
	build := exec.Command("go", "build", "-o", path, "arising/cmd/arising")
	build.Stderr = os.Stderr
	return build.Run()
}

// read is the whole life of the reading process.
func read() int {
	path, err := plain()
	if err == nil {
		err = syscall.Exec(path, []string{path, pdftext.ChildArg}, os.Environ())
	}
	_, _ = os.Stderr.WriteString(err.Error())
	return 1
}
