package modgov

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"html"
	"io"
	"strconv"
	"strings"

	"arising/internal/day"
)

// ErrNotService means that something else came in place of the web service's
// answer: an HTML page of the council's, an error, a stub.
var ErrNotService = errors.New("not an answer of the web service")

// bodies names the elements that hold HTML. Most sites escape it; some do not,
// and what Word made of it is no XML.
var bodies = []string{"agendatext", "minutesnonemptyhtmlbody", "decisionnonemptyhtmlbody", "minuteshtmlbody", "decisionhtmlbody"}

// xmlOf prepares an answer for the decoder: UTF-8, and unescaped HTML escaped.
func xmlOf(body []byte, at string) (*xml.Decoder, error) {
	if kind := byMagic(body); kind != Service {
		return nil, fmt.Errorf("read %s: %w", at, ErrNotService)
	}
	if len(body) > 4*maxPageBytes {
		return nil, fmt.Errorf("read %s: %w", at, ErrTooLarge)
	}
	body = utf8Of(body)
	for _, name := range bodies {
		body = escapeBody(body, name)
	}
	d := xml.NewDecoder(bytes.NewReader(body))
	d.Strict, d.Entity = false, xml.HTMLEntity
	// The bytes are UTF-8 by now, whatever the declaration says.
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	return d, nil
}

// escapeBody escapes the HTML inside every element of one name that holds tags.
func escapeBody(body []byte, name string) []byte {
	start, end := []byte("<"+name+">"), []byte("</"+name+">")
	if !bytes.Contains(body, start) {
		return body
	}
	var out bytes.Buffer
	for {
		i := bytes.Index(body, start)
		if i < 0 {
			break
		}
		i += len(start)
		n := bytes.Index(body[i:], end)
		if n < 0 {
			break
		}
		inner := body[i : i+n]
		out.Write(body[:i])
		if bytes.IndexByte(inner, '<') >= 0 && !bytes.Contains(inner, []byte("<![CDATA[")) {
			// No quotes are escaped, so that what was "&quot;" stays one level deep.
			inner = []byte(strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(string(inner)))
		}
		out.Write(inner)
		body = body[i+n:]
	}
	out.Write(body)
	return out.Bytes()
}

// leaf is the text of an element that holds no others. Empty elements hold a
// line end and blanks; counts begin with a blank.
type leaf string

func (l leaf) words() string  { return decoded(string(l)) }
func (l leaf) number() int    { return number(strings.TrimSpace(string(l))) }
func (l leaf) yes() bool      { return strings.EqualFold(strings.TrimSpace(string(l)), "true") }
func (l leaf) date() day.Date { return slashedDate(string(l)) }

// markup returns HTML, from an answer that escaped it once or twice.
func (l leaf) markup() string {
	s := strings.TrimSpace(string(l))
	if strings.HasPrefix(s, "&lt;") {
		s = html.UnescapeString(s)
	}
	return s
}

// ReadServiceCommittees reads the answer to GetCommittees. Expired committees
// are in it, deleted ones are left out.
func ReadServiceCommittees(body []byte, at string) ([]CommitteeRow, error) {
	d, err := xmlOf(body, at)
	if err != nil {
		return nil, err
	}
	base, err := BaseOf(at)
	if err != nil {
		return nil, err
	}
	var rows []CommitteeRow
	err = eachOf(d, at, handlers{"committee": func(start xml.StartElement) error {
		var c struct {
			ID       leaf `xml:"committeeid"`
			Title    leaf `xml:"committeetitle"`
			Deleted  leaf `xml:"committeedeleted"`
			Expired  leaf `xml:"committeeexpired"`
			Category leaf `xml:"committeecategory"`
		}
		if err := d.DecodeElement(&c, &start); err != nil {
			return err
		}
		if id := c.ID.number(); id > 0 && !c.Deleted.yes() {
			rows = append(rows, CommitteeRow{ID: id, Name: c.Title.words(), Category: c.Category.words(),
				Expired: c.Expired.yes(), URL: CommitteeURL(base, id)})
		}
		return nil
	}})
	return rows, err
}

// A ServiceRow is one meeting in an answer of the web service.
type ServiceRow struct {
	MeetingRow
	// Outside says that the meeting lies outside the days that were asked for:
	// some sites ignore days that they cannot read, and send all that they hold.
	Outside bool
}

type xmlRow struct {
	ID             leaf `xml:"meetingid"`
	Date           leaf `xml:"meetingdate"`
	Status         leaf `xml:"meetingstatus"`
	Time           leaf `xml:"meetingtime"`
	Committee      leaf `xml:"committeeid"`
	CommitteeTitle leaf `xml:"committeetitle"`
}

// ReadServiceMeetings reads the answers to GetMeetings and GetAllMeetingsByDate.
// from and to are the days that were asked for; a zero one sets no limit.
func ReadServiceMeetings(body []byte, at string, from, to day.Date) ([]ServiceRow, error) {
	d, err := xmlOf(body, at)
	if err != nil {
		return nil, err
	}
	base, err := BaseOf(at)
	if err != nil {
		return nil, err
	}
	var rows []ServiceRow
	var committee xmlRow // of the element around the meetings, where there is one
	err = eachOf(d, at, handlers{
		"committeeid":    func(e xml.StartElement) error { return d.DecodeElement(&committee.Committee, &e) },
		"committeetitle": func(e xml.StartElement) error { return d.DecodeElement(&committee.CommitteeTitle, &e) },
		"meeting": func(e xml.StartElement) error {
			x := committee
			if err := d.DecodeElement(&x, &e); err != nil {
				return err
			}
			if x.ID.number() > 0 {
				rows = append(rows, x.row(base, from, to))
			}
			return nil
		},
	})
	return rows, err
}

// handlers say what to do at the elements of each name.
type handlers map[string]func(xml.StartElement) error

// eachOf goes through an answer. A break in the XML ends it with an error; what
// was read before it is kept.
func eachOf(d *xml.Decoder, at string, by handlers) error {
	for {
		token, err := d.Token()
		if err == io.EOF {
			return nil
		}
		if start, ok := token.(xml.StartElement); err == nil && ok && by[start.Name.Local] != nil {
			err = by[start.Name.Local](start)
		}
		if err != nil {
			return &SyntaxError{At: at, Where: "byte " + strconv.FormatInt(d.InputOffset(), 10), Want: "XML to its end (" + err.Error() + ")"}
		}
	}
}

func (x xmlRow) row(base string, from, to day.Date) ServiceRow {
	r := ServiceRow{MeetingRow: MeetingRow{ID: x.ID.number(), Committee: x.Committee.number(), Name: x.CommitteeTitle.words(),
		Date: x.Date.date(), Time: x.Time.words()}}
	r.URL = MeetingURL(base, r.ID)
	r.State, r.Note, _ = stateOf(x.Status.words())
	r.Outside = r.Date.Known() && (from.Known() && r.Date.Before(from) || to.Known() && r.Date.After(to))
	return r
}
