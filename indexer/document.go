package indexer

import (
	"encoding/json"
	"fmt"
	"strings"

	"github.com/klauspost/compress/zstd"

	"arising/internal/search"
)

// maxBodyBytes bounds the text of one unit; a page of a report has some 3 kB.
const maxBodyBytes = 1 << 20

// fields returns what Bleve is to index for u.
func fields(u search.Unit) (map[string]any, error) {
	if len(u.Body) > maxBodyBytes {
		u.Body = strings.ToValidUTF8(u.Body[:maxBodyBytes], "")
	}
	packed, err := pack(u)
	if err != nil {
		return nil, err
	}
	text := wholeText(u)
	f := map[string]any{
		fieldTitle: u.Title, textOf(u.Type): text, fieldWords: text, fieldUnit: packed,
		fieldAbout:     strings.Join(append([]string{u.Committee}, u.Programme...), "\n"),
		fieldAcronym:   acronymValues(u),
		fieldDecisions: strings.Join(u.Decisions, "\n"), fieldActions: strings.Join(u.Actions, "\n"),
		fieldType: string(u.Type), "council": u.Council, "committee": u.Committee, "kind": u.Kinds, "verb": u.Verbs,
		"status": u.Statuses, "programme": u.Programme, "owner": u.Owners,
	}
	if u.Date.Known() {
		d := u.Date.String()
		f[fieldDate], f[fieldMonth], f[fieldYear] = d, d[:7], d[:4]
	}
	if u.Procedural {
		f[fieldProcedural] = "yes"
	}
	for name, v := range f {
		if v == "" {
			delete(f, name)
		}
	}
	return f, nil
}

// textOf is the field of a unit's text: a word in a page of a document weighs
// less than in an agenda item, which is what people look for.
func textOf(t search.Type) string {
	if t == search.PageUnit {
		return fieldPage
	}
	return fieldBody
}

func acronymValues(u search.Unit) []string {
	var out []string
	for _, a := range u.Acronyms {
		out = append(out, strings.Join([]string{u.Council, a.Short, a.Long}, acronymSeparator))
	}
	return out
}

// wholeText is the text in which a unit is found: all of it, and its title
// where that does not already open it.
func wholeText(u search.Unit) string {
	if strings.HasPrefix(u.Body, u.Title) {
		return u.Body
	}
	return u.Title + "\n" + u.Body
}

// The body is kept in the index, packed: extracts are made from it for ten hits
// a page, and the index then serves without a store.
var (
	packer   = must(zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedDefault), zstd.WithEncoderConcurrency(1)))
	unpacker = must(zstd.NewReader(nil, zstd.WithDecoderMaxMemory(8*maxBodyBytes), zstd.WithDecoderConcurrency(0)))
)

// must is for package variables made of constants.
func must[T any](v T, err error) T {
	if err != nil {
		panic("BUG: " + err.Error())
	}
	return v
}

func pack(u search.Unit) (string, error) {
	plain, err := json.Marshal(u)
	if err != nil {
		return "", err
	}
	return string(packer.EncodeAll(plain, nil)), nil
}

func unpack(packed string) (u search.Unit, err error) {
	plain, err := unpacker.DecodeAll([]byte(packed), nil)
	if err != nil {
		return u, fmt.Errorf("the index holds a damaged unit: %w", err)
	}
	err = json.Unmarshal(plain, &u)
	return u, err
}
