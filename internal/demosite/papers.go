package demosite

import (
	"fmt"
	"net/http"
	"regexp"
	"strconv"
	"strings"
)

var documentPath = regexp.MustCompile(`^([gsb])(\d+)/`)

// document serves documents/sNNN, gNNN and bNNN; the name after the number is decoration.
func (s *Site) document(w http.ResponseWriter, r *http.Request, rest string, q query) {
	m := documentPath.FindStringSubmatch(rest)
	if m == nil {
		http.Redirect(w, r, Base+"mgError.aspx", http.StatusFound)
		return
	}
	id, _ := strconv.Atoi(m[2])
	pdf, err := s.pdf(m[1], id, q.number("t"))
	s.sendPDF(w, r, pdf, err)
}

// convert serves an attachment by its number alone.
func (s *Site) convert(w http.ResponseWriter, r *http.Request, q query) bool {
	pdf, err := s.pdf("s", q.number("id"), 0)
	s.sendPDF(w, r, pdf, err)
	return true
}

func (s *Site) sendPDF(w http.ResponseWriter, r *http.Request, pdf []byte, err error) {
	switch {
	case err != nil:
		http.Error(w, "BUG: "+err.Error(), http.StatusInternalServerError)
	case pdf == nil:
		http.Redirect(w, r, Base+"mgError.aspx", http.StatusFound)
	default:
		w.Header().Set("Content-Type", "application/pdf")
		w.Header().Set("Content-Length", strconv.Itoa(len(pdf)))
		w.Write(pdf)
	}
}

// The values of T in documents/gNNN.
const (
	frontsheet = 0
	minutesPDF = 1
	decisionsT = 2
	publicPack = 10
)

// pdf returns a document, built when first asked for; nil if there is none.
func (s *Site) pdf(letter string, id, t int) ([]byte, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	key := fmt.Sprint(letter, id, "?", t)
	if b, ok := s.pdfs[key]; ok {
		return b, nil
	}
	d := s.build(letter, id, t)
	if d == nil {
		return nil, nil
	}
	b, err := d.bytes()
	if err == nil {
		s.pdfs[key] = b
	}
	return b, err
}

func (s *Site) build(letter string, id, t int) *sheets {
	switch letter {
	case "s":
		if p := s.byPaper[id]; p != nil && !p.withheld() {
			return p.build()
		}
	case "b":
		if sup := s.bySupp[id]; sup != nil {
			return sup.build()
		}
	case "g":
		return s.buildSheet(s.byAgenda[id], t)
	}
	return nil
}

func (s *Site) buildSheet(m *meeting, t int) *sheets {
	switch {
	case m == nil || !m.HasAgenda():
	case t == frontsheet:
		return m.buildFront(false)
	case t == minutesPDF && m.HasMinutes():
		return m.buildMinutes()
	case t == decisionsT && m.HasDecisions():
		return m.buildDecisions()
	case t == publicPack:
		return m.buildPack()
	}
	return nil
}

// withheld reports whether the paper's file is kept from the public.
func (p *paper) withheld() bool { return p.Restricted || p.Item.Restricted != "" }

// SheetSize and PaperSize say how large a document is, as the site prints it: "148 KB".
func (s *Site) SheetSize(m *meeting, t int) (string, error) {
	b, err := s.pdf("g", m.AgendaID(), t)
	return kilobytes(b), err
}

// PaperSize is SheetSize for an attachment.
func (s *Site) PaperSize(p *paper) (string, error) {
	b, err := s.pdf("s", p.ID, 0)
	return kilobytes(b), err
}

func kilobytes(b []byte) string { return strconv.Itoa(max(1, len(b)/1024)) + " KB" }

// longestWord is the width of the longest word of a text in the font that is set.
func (d *sheets) longestWord(text string) (w float64) {
	for _, f := range strings.Fields(text) {
		w = max(w, d.pdf.GetStringWidth(d.encode(f)))
	}
	return w
}
