package archive

import (
	"fmt"
	"os"
)

// A disk is what the archive asks of the file system to make things last.
type disk struct {
	mkdir      func(folder string) error // and its parents
	syncFile   func(*os.File) error
	rename     func(from, to string) error
	syncFolder func(string) error // makes names in a folder last; one that is missing is no error
}

var realDisk = disk{
	mkdir:      func(folder string) error { return os.MkdirAll(folder, folderMode) },
	syncFile:   (*os.File).Sync,
	rename:     os.Rename,
	syncFolder: syncFolder,
}

func syncFolder(folder string) error {
	f, err := os.Open(folder)
	if err != nil {
		if os.IsNotExist(err) {
			return nil
		}
		return err
	}
	defer f.Close()
	if err := f.Sync(); err != nil {
		return fmt.Errorf("sync folder %s: %w", folder, err)
	}
	return nil
}
