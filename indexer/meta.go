package indexer

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// version is of the fields and of how texts are cut into words.
//
//	1: items and pages, stems and exact words, BM25
//	2: called in and calling in are forms of call in
//	3: pages apart from items, names of bodies, short forms
const version = 3

const (
	bleveDir = "bleve"
	metaFile = "arising.json" // written last: an index without it is not whole
)

// meta says what an index was made of.
type meta struct {
	Version int    `json:"version"`
	Options string `json:"options"` // hash of the mapping and word lists
	Stamp   string `json:"stamp"`   // of the content, by the caller
	Units   int    `json:"units"`

	// Since it was built whole:
	Updates  int `json:"updates,omitempty"`
	Replaced int `json:"replaced,omitempty"` // units written or deleted
}

// Stale says why the index in dir must be rebuilt before use: "it is missing",
// not whole, of another version, of other options or, unless stamp is empty, of
// other content. It returns "" for an index that can be used.
func Stale(dir, stamp string) string {
	m, err := readMeta(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if _, err := os.Stat(dir); err == nil {
			return "it is not whole"
		}
		return "it is missing"
	case err != nil:
		return "it is damaged: " + err.Error()
	case m.Version != version:
		return fmt.Sprintf("it is of version %d, this program needs %d", m.Version, version)
	case m.Options != options():
		return "it was made with other word lists or fields"
	case stamp != "" && m.Stamp != stamp:
		return fmt.Sprintf("it holds %q, wanted is %q", m.Stamp, stamp)
	}
	if _, err := os.Stat(filepath.Join(dir, bleveDir, "index_meta.json")); err != nil {
		return "it is not whole"
	}
	return ""
}

func readMeta(dir string) (m meta, err error) {
	b, err := os.ReadFile(filepath.Join(dir, metaFile))
	if err != nil {
		return m, err
	}
	err = json.Unmarshal(b, &m)
	return m, err
}

func writeMeta(dir string, m meta) error {
	b, err := json.MarshalIndent(m, "", "\t")
	if err != nil {
		return err
	}
	f, err := os.Create(filepath.Join(dir, metaFile))
	if err != nil {
		return err
	}
	_, err = f.Write(b)
	return errors.Join(err, f.Sync(), f.Close())
}

// options is a hash of all that decides what a text becomes in the index.
// Maps are marshalled in the order of their keys.
func options() string {
	b, err := json.Marshal([]any{newMapping(), stopWords, compounds, acronymSeparator, maxWordBytes, maxJoined, maxBodyBytes})
	if err != nil {
		panic("BUG: " + err.Error())
	}
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:8])
}
