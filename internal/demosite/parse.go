package demosite

import (
	"encoding/csv"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"time"

	"arising/internal/errs"
)

// readCouncil reads council.txt: paragraphs of "key: value" lines, of which the
// first describes the council and each later one a person or a committee.
func (s *Site) readCouncil(files fs.FS) (err error) {
	defer errs.Wrap(&err, "read council.txt")
	raw, err := fs.ReadFile(files, "council.txt")
	if err != nil {
		return err
	}
	for _, part := range strings.Split(plainLines(raw), "\n\n") {
		if err := s.addPart(strings.TrimSpace(part)); err != nil {
			return err
		}
	}
	return nil
}

func (s *Site) addPart(part string) error {
	if part == "" || strings.HasPrefix(part, "//") {
		return nil
	}
	h := header(part)
	id, err := strconv.Atoi(h["id"])
	switch {
	case h["council"] != "":
		s.council = council{Name: h["council"], Address: h["address"], Phone: h["phone"], Mail: h["mail"]}
		return nil
	case err != nil:
		return fmt.Errorf("%.40q: want a numeric id", part)
	case h["person"] != "":
		s.people = append(s.people, person{id, h["person"], h["ward"], h["office"]})
		return nil
	}
	c := &committee{ID: id, Name: h["committee"], Category: h["category"], Purpose: h["purpose"], Expired: h["expired"] == "yes"}
	s.committees = append(s.committees, c)
	for _, name := range list(h["members"]) {
		name, role, _ := strings.Cut(strings.TrimSuffix(name, ")"), " (")
		i := slices.IndexFunc(s.people, func(p person) bool { return p.Name == name })
		if i < 0 {
			return fmt.Errorf("%s: %q is no person of this file", c.Name, name)
		}
		c.Members = append(c.Members, seat{s.people[i], role})
	}
	return nil
}

// readProgramme reads programme.csv as a table for the appendices that print it.
func readProgramme(files fs.FS) (rows [][]string, err error) {
	defer errs.Wrap(&err, "read programme.csv")
	f, err := files.Open("programme.csv")
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return csv.NewReader(f).ReadAll()
}

func (s *Site) readMeetings(files fs.FS, table [][]string) error {
	names, err := fs.Glob(files, "meetings/*.txt")
	if err != nil {
		return err
	}
	for _, name := range names {
		raw, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		if err := s.addMeeting(plainLines(raw), table); err != nil {
			return fmt.Errorf("read %s: %w", name, err)
		}
	}
	slices.SortStableFunc(s.meetings, byTime)
	for _, c := range s.committees {
		slices.SortStableFunc(c.Meetings, byTime)
	}
	s.joinMinutes()
	return nil
}

func byTime(a, b *meeting) int { return a.At.Compare(b.At) }

// addMeeting reads one meeting: header lines, a blank line, agenda items.
func (s *Site) addMeeting(text string, table [][]string) error {
	head, body, _ := strings.Cut(text, "\n\n")
	h := header(head)
	m := &meeting{
		Title: h["title"], Venue: h["venue"], Contact: h["contact"], Note: h["note"],
		State: state(h["state"]), Show: show(h["show"]), Present: list(h["present"]), Apologies: list(h["apologies"]),
	}
	var err error
	if m.ID, err = strconv.Atoi(h["meeting"]); err != nil {
		return fmt.Errorf("meeting %q: want its number", h["meeting"])
	}
	if m.At, err = time.Parse("2006-01-02 15:04", h["date"]); err != nil {
		return err
	}
	id, _ := strconv.Atoi(h["committee"])
	if m.Committee = s.committee(id); m.Committee == nil {
		return fmt.Errorf("committee %q is not in council.txt", h["committee"])
	}
	if s.byMeeting[m.ID] != nil {
		return fmt.Errorf("meeting %d is there twice", m.ID)
	}
	if err := m.readItems(body, table); err != nil {
		return err
	}
	s.register(m)
	return nil
}

func plainLines(raw []byte) string { return strings.ReplaceAll(string(raw), "\r\n", "\n") }

// header reads "key: value" lines.
func header(text string) map[string]string {
	h := map[string]string{}
	for line := range strings.Lines(text) {
		key, value, _ := strings.Cut(line, ":")
		h[strings.TrimSpace(key)] = strings.TrimSpace(value)
	}
	return h
}

// list splits "a; b; c".
func list(text string) (out []string) {
	for part := range strings.SplitSeq(text, ";") {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}
