package cli

import (
	"archive/tar"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"arising/internal/archive"
	"arising/internal/store"
)

type backupCmd struct {
	File string `arg:"" help:"The file to write, a tar archive. It must not exist yet."`
}

// Run copies the store, as it is at one moment, and the archive into a tar
// file. The index is left out: it is built from the two. The archive is copied
// after the store, so that it holds at least every version the store names.
func (c *backupCmd) Run(a *app) error {
	p, err := a.open(false)
	if err != nil {
		return err
	}
	defer p.Close()
	if _, err := os.Stat(c.File); err == nil {
		return fmt.Errorf("%s exists already; nothing was written", c.File)
	}
	noted, err := a.noteBackup(p, c.File)
	if err != nil {
		return err
	}
	files, err := c.copy(a, p)
	if err != nil {
		// The caller may have given up already; that it failed is noted all the same.
		return errors.Join(err, p.store.DropBackup(context.WithoutCancel(a.ctx), noted))
	}
	a.done("backed up the store and %d archived papers to %s", files, c.File)
	return nil
}

// noteBackup lets the store know of a copy, so that a takedown can name it.
func (a *app) noteBackup(p *parts, file string) (int64, error) {
	path, err := filepath.Abs(file)
	if err != nil {
		return 0, err
	}
	return p.store.NoteBackup(a.ctx, time.Now(), path)
}

// copy writes the tar file and returns how many archived papers it holds.
func (c *backupCmd) copy(a *app, p *parts) (files int, err error) {
	work, err := os.MkdirTemp(a.set.DataDir, "backup-*")
	if err != nil {
		return 0, err
	}
	defer os.RemoveAll(work)
	copied := filepath.Join(work, storeFile)
	if err := p.store.Backup(a.ctx, copied); err != nil {
		return 0, err
	}
	err = a.write(c.File, func(w io.Writer) error {
		t := tar.NewWriter(w)
		if err := addFile(t, copied, storeFile); err != nil {
			return err
		}
		if files, err = addTree(t, a.set.path(archiveDir), archiveDir); err != nil {
			return err
		}
		return errors.Join(addEnd(t), t.Close())
	})
	return files, err
}

// endMark is the last member of a backup. A tar that was cut between two
// members reads like a whole one; only the missing mark tells.
const endMark = "end-of-backup"

func addEnd(t *tar.Writer) error { return t.WriteHeader(&tar.Header{Name: endMark, Mode: 0o600}) }

func addTree(t *tar.Writer, dir, name string) (files int, err error) {
	err = filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() && d.Name() == archive.Incoming {
			return fs.SkipDir
		}
		if err != nil || !d.Type().IsRegular() {
			return err
		}
		rel, err := filepath.Rel(dir, path)
		if err != nil {
			return err
		}
		files++
		return addFile(t, path, name+"/"+filepath.ToSlash(rel))
	})
	return files, err
}

func addFile(t *tar.Writer, path, name string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	h := &tar.Header{Name: name, Mode: 0o600, Size: info.Size(), ModTime: info.ModTime()}
	if err := t.WriteHeader(h); err != nil {
		return err
	}
	_, err = io.Copy(t, f)
	return err
}

type restoreCmd struct {
	File string `arg:"" help:"A file that \"arising backup\" wrote."`
}

// Run unpacks a backup into a data directory that holds nothing yet.
func (c *restoreCmd) Run(a *app) error {
	if entries, err := os.ReadDir(a.set.DataDir); err == nil && len(entries) > 0 {
		return fmt.Errorf("%s is not empty; restore into a new folder with --data-dir, so that nothing is overwritten", a.set.DataDir)
	}
	f, err := os.Open(c.File)
	if err != nil {
		return err
	}
	defer f.Close()
	work := strings.TrimRight(a.set.DataDir, "/") + ".restoring"
	if err := os.Mkdir(work, 0o700); err != nil {
		return fmt.Errorf("%w; remove it if no other restore is at work", err)
	}
	defer os.RemoveAll(work)
	files, err := unpack(tar.NewReader(f), work)
	if err == nil {
		err = a.isStore(filepath.Join(work, storeFile))
	}
	if err != nil {
		return fmt.Errorf("%s: %w", c.File, err)
	}
	if err := os.Remove(a.set.DataDir); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := os.Rename(work, a.set.DataDir); err != nil {
		return err
	}
	a.done("restored the store and %d archived papers into %s; run \"arising reindex\" next", files-1, a.set.DataDir)
	return nil
}

// isStore returns an error unless path is a database that this program can use.
func (a *app) isStore(path string) error {
	s, err := store.Open(a.ctx, path, store.Options{})
	if err != nil {
		return fmt.Errorf("is not a backup: %w", err)
	}
	return errors.Join(s.Check(a.ctx), s.Close())
}

// unpack writes the members of a backup below dir: the store, plain files below
// archive/, and the mark of the end. Anything else means it is not a backup.
func unpack(t *tar.Reader, dir string) (files int, err error) {
	for {
		h, err := t.Next()
		switch {
		case errors.Is(err, io.EOF) && files == 0:
			return 0, errors.New("is not a backup: it holds nothing")
		case err != nil:
			return files, cutShort(err)
		case h.Name == endMark && files > 0:
			return files, nil
		}
		ours := h.Name == storeFile || strings.HasPrefix(h.Name, archiveDir+"/")
		if h.Typeflag != tar.TypeReg || !ours || !filepath.IsLocal(h.Name) || files == 0 && h.Name != storeFile {
			return files, fmt.Errorf("is not a backup: it holds %q", h.Name)
		}
		if err := unpackFile(t, filepath.Join(dir, filepath.FromSlash(h.Name))); err != nil {
			return files, cutShort(err)
		}
		files++
	}
}

// cutShort says of an end that came too early what it means here.
func cutShort(err error) error {
	switch {
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return errors.New("is not a whole backup: it breaks off")
	case errors.Is(err, tar.ErrHeader):
		return fmt.Errorf("is not a whole backup: %w", err)
	}
	return err
}

func unpackFile(r io.Reader, path string) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(f, r)
	if err == nil {
		err = f.Sync() // the backup may be thrown away once it was restored
	}
	return errors.Join(err, f.Close())
}
