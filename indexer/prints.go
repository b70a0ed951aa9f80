package indexer

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"arising/internal/search"
)

// printsFile lies beside the Bleve index: a line for each unit, its print in
// hex, a blank and its id.
const printsFile = "units"

// A fingerprint tells a unit from what it was: 128 bits of a hash of all of it.
type fingerprint [16]byte

// prints are those of all units of an index, by id.
type prints map[string]fingerprint

// printOf hashes everything that Build may use of a unit.
func printOf(u search.Unit) (p fingerprint, err error) {
	plain, err := json.Marshal(u)
	if err != nil {
		return p, fmt.Errorf("unit %s: %w", u.ID, err)
	}
	sum := sha256.Sum256(plain)
	copy(p[:], sum[:])
	return p, nil
}

// write keeps the prints in dir.
func (ps prints) write(dir string) error {
	f, err := os.Create(filepath.Join(dir, printsFile))
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	for _, id := range slices.Sorted(maps.Keys(ps)) {
		p := ps[id]
		fmt.Fprintf(w, "%x %s\n", p[:], id) // Flush returns its error
	}
	return errors.Join(w.Flush(), f.Sync(), f.Close())
}

// readPrints reads what write has written.
func readPrints(dir string) (_ prints, err error) {
	f, err := os.Open(filepath.Join(dir, printsFile))
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	ps := prints{}
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		sum, id, ok := strings.Cut(lines.Text(), " ")
		var p fingerprint
		if !ok || len(sum) != hex.EncodedLen(len(p)) {
			return nil, fmt.Errorf("line %d of %s is damaged", len(ps)+1, printsFile)
		}
		if _, err := hex.Decode(p[:], []byte(sum)); err != nil {
			return nil, fmt.Errorf("line %d of %s: %w", len(ps)+1, printsFile, err)
		}
		ps[id] = p
	}
	return ps, lines.Err()
}
