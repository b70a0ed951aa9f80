package crawl

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"arising/internal/civic"
)

// An importer is the state of one import.
type importer struct {
	ImportOptions
	files  []found
	taken  map[string]bool // addresses
	report Report
}

// A found is a file to take, or one whose refusal is to be recorded.
type found struct {
	path    string // on this machine
	address string
	refused civic.Outcome // "" if it is to be taken
	reason  string
}

func (m *importer) refuse(path string, o civic.Outcome, reason string) {
	m.report.Requests++
	m.report.Refused = append(m.report.Refused, Refusal{Path: path, Outcome: o, Reason: reason})
}

// list finds the files of one path that the caller named. The path itself may
// be a symbolic link or hidden, for it was named on purpose; nothing below it may.
func (m *importer) list(named string) {
	info, err := os.Stat(named)
	switch {
	case err != nil:
		m.refuse(named, civic.OutcomeUnreadable, reasonOf(err))
	case info.IsDir():
		m.walk(named)
	default:
		m.add(named, filepath.Base(named), "", info)
	}
}

// walk finds the files below a folder in the order of their names.
func (m *importer) walk(root string) {
	base := filepath.Base(filepath.Clean(root))
	_ = filepath.WalkDir(root, func(at string, d fs.DirEntry, err error) error { // refusals are in the report
		if err != nil {
			m.refuse(at, civic.OutcomeUnreadable, reasonOf(err))
			return fs.SkipDir
		}
		rel, relErr := filepath.Rel(root, at)
		if relErr != nil || at == root {
			return nil
		}
		switch {
		case strings.HasPrefix(d.Name(), "."):
			m.refuse(at, civic.OutcomePending, "hidden") // no paper, so nothing is missing
			return skip(d)
		case d.IsDir() && strings.Count(rel, string(filepath.Separator)) >= maxImportDepth:
			m.refuse(at, civic.OutcomeTooLarge, fmt.Sprintf("more than %d folders deep", maxImportDepth))
			return fs.SkipDir
		case d.IsDir():
			return nil
		}
		info, err := d.Info()
		if err != nil {
			m.refuse(at, civic.OutcomeUnreadable, reasonOf(err))
			return nil
		}
		m.add(at, rel, base, info)
		return nil
	})
}

func skip(d fs.DirEntry) error {
	if d.IsDir() {
		return fs.SkipDir
	}
	return nil
}

// add takes a file into the list, or refuses it. Two files that would have one
// address, from two folders, are told apart by the names of their folders.
func (m *importer) add(at, rel, folder string, info fs.FileInfo) {
	address := FileScheme + filepath.ToSlash(rel)
	if m.taken[address] && folder != "" {
		address = FileScheme + path.Join(folder, filepath.ToSlash(rel))
	}
	if m.taken[address] {
		m.refuse(at, civic.OutcomeUnreadable, "another file of this import has the same name")
		return
	}
	if len(m.files) >= maxImportFiles {
		m.refuse(at, civic.OutcomeTooLarge, fmt.Sprintf("more than %d files", maxImportFiles))
		return
	}
	m.taken[address] = true
	f := found{path: at, address: address}
	switch {
	case info.Mode()&fs.ModeSymlink != 0:
		f.refused, f.reason = civic.OutcomeUnreadable, "a symbolic link"
	case !info.Mode().IsRegular():
		f.refused, f.reason = civic.OutcomeUnreadable, "not a file"
	case info.Size() > m.MaxBytes:
		f.refused, f.reason = civic.OutcomeTooLarge, fmt.Sprintf("larger than %d bytes", m.MaxBytes)
	case info.Size() == 0:
		f.refused, f.reason = civic.OutcomeWrongContent, "empty"
	}
	m.files = append(m.files, f)
}

// reasonOf is an error without the path, which stands beside it.
func reasonOf(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err.Error()
	}
	return err.Error()
}
