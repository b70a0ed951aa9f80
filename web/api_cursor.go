package web

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"net/url"
	"slices"
	"strconv"

	"github.com/gin-gonic/gin"

	"arising/internal/civic"
)

// How much one answer of a list holds.
const (
	apiLimit    = 100
	apiMaxLimit = 1000
)

// A listing is one part of a list that is read in pages. Its cursor names the
// last line that was answered by what the list is sorted by, so that lines
// which come in meanwhile neither hide others nor repeat them.
type listing struct {
	at    address  // without the cursor
	limit int      // lines of this answer
	after []string // sort key of the last line before them; nil at the beginning
}

// A sealed cursor is what a caller hands back. It is opaque to them: only the
// length of the key and the hash of the address are promised to us.
type sealed struct {
	Key []string `json:"k"`
	Of  []byte   `json:"o"` // of the address: a cursor fits no other question
}

// listing reads limit and cursor. The key of a cursor has as many parts as the
// list is sorted by.
func (p *params) listing(c *gin.Context, parts int) listing {
	l := listing{at: address{c.Request.URL.Path, c.Request.URL.Query()}.only("cursor")}
	l.limit = p.number("limit", "Limit", apiLimit, 1, apiMaxLimit)
	if text := p.text("cursor", "Cursor", maxCursorBytes); text != "" {
		var ok bool
		if l.after, ok = l.open(text, parts); !ok {
			p.fail("cursor", "This cursor belongs to another list or another version of it. Begin again without it")
		}
	}
	return l
}

// listOfCouncil reads the address of a list of what one council has, or all have,
// in the order of names and ids.
func (s *Server) listOfCouncil(c *gin.Context) (council civic.CouncilID, l listing, err error) {
	in := newParams(c.Request.URL.Query())
	l = in.listing(c, 2)
	if council, err = s.councilAsked(c.Request.Context(), in); err != nil {
		return council, l, err
	}
	in.unknown()
	return council, l, in.err()
}

// maxCursorBytes is above what any key of ours comes to.
const maxCursorBytes = 1000

func (l listing) open(text string, parts int) ([]string, bool) {
	b, err := base64.RawURLEncoding.DecodeString(text)
	if err != nil {
		return nil, false
	}
	var in sealed
	if json.Unmarshal(b, &in) != nil || len(in.Key) != parts || !slices.Equal(in.Of, l.hash()) {
		return nil, false
	}
	return in.Key, true
}

// hash is of all that chooses and orders the lines.
func (l listing) hash() []byte {
	sum := sha256.Sum256([]byte(l.at.only("limit").String()))
	return sum[:6]
}

// next is the address of the part after the line with the given key.
func (l listing) next(key ...string) string {
	b, err := json.Marshal(sealed{key, l.hash()})
	if err != nil {
		panic("BUG: " + err.Error())
	}
	return l.at.only("cursor", base64.RawURLEncoding.EncodeToString(b)).String()
}

// fix writes a value that the caller left to us into the addresses of the
// following parts, so that a list that is read across midnight stays the same.
func (l *listing) fix(name, value string) { l.at = l.at.only(name, value) }

// partOf returns the lines of this answer of a list that is held whole, and the
// key of the last of them if more follow.
func partOf[T any](l listing, all []T, key func(T) []string) (lines []T, last []string) {
	from := 0
	if l.after != nil {
		from, _ = slices.BinarySearchFunc(all, l.after, func(line T, after []string) int {
			if slices.Compare(key(line), after) <= 0 {
				return -1
			}
			return 1
		})
	}
	lines = all[from:min(from+l.limit, len(all))]
	if from+len(lines) < len(all) {
		last = key(lines[len(lines)-1])
	}
	return lines, last
}

// partFrom is partOf for a list whose order cannot be told from a line: the
// cursor names the last line, which must still be there.
func partFrom[T any](l listing, all []T, name func(T) string) (lines []T, last []string, err error) {
	from := 0
	if l.after != nil {
		from = 1 + slices.IndexFunc(all, func(line T) bool { return name(line) == l.after[0] })
		if from == 0 {
			return nil, nil, errCursor
		}
	}
	lines = all[from:min(from+l.limit, len(all))]
	if from+len(lines) < len(all) {
		last = []string{name(lines[len(lines)-1])}
	}
	return lines, last, nil
}

// inOrderOf returns a copy of a list in the order of a key.
func inOrderOf[T any](all []T, key func(T) []string) []T {
	return slices.SortedFunc(slices.Values(all), func(a, b T) int { return slices.Compare(key(a), key(b)) })
}

// An apiList is one part of a list.
type apiList[T any] struct {
	Results []T     `json:"results" doc:"the lines of this part"`
	Next    *string `json:"next" doc:"address of the next part; null at the end"`
}

// listOf answers with one part of a list. Programs that look at headers find
// the next part as well as those that look into the answer (RFC 8288).
func listOf[T any](s *Server, c *gin.Context, l listing, lines []T, last []string) error {
	out := apiList[T]{Results: lines}
	if lines == nil {
		out.Results = []T{}
	}
	if last != nil {
		url := s.base(c) + l.next(last...)
		out.Next = &url
		linkNext(c, url)
	}
	return s.json(c, out)
}

func linkNext(c *gin.Context, url string) { c.Header("Link", "<"+url+`>; rel="next"`) }

// base is the scheme and host under which readers reach us, for addresses that
// leave the site: feeds, calendars, cards.
func (s *Server) base(c *gin.Context) string {
	if s.opt.PublicURL != "" {
		return s.opt.PublicURL
	}
	u := url.URL{Scheme: "http", Host: c.Request.Host}
	if s.opt.TLS || c.Request.TLS != nil {
		u.Scheme = "https"
	}
	return u.String()
}

// padded writes a number so that it sorts as text.
func padded(n int) string {
	s := strconv.Itoa(n)
	return "000000000"[min(len(s), 9):] + s
}
