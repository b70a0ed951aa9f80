package pdftext

import (
	"context"
	"errors"
	"math"

	lpdf "github.com/ledongthuc/pdf"
)

// Bounds on one page's program. The busiest of 295 pages of council papers
// runs 5,600 operators, shows 3,300 glyphs and draws 180 lines; maps draw more.
const (
	maxOperators = 5_000_000
	maxGlyphs    = 400_000
	maxRules     = 20_000
	maxNesting   = 12 // Form XObjects inside each other
	maxSaved     = 256
)

var errPageTooLarge = errors.New("page draws too much")

// A state is the part of PDF's graphics state that text depends on.
type state struct {
	ctm                           matrix
	charSpace, wordSpace, leading float64
	stretch, rise, size           float64 // stretch 1 is normal
	font                          *font
}

// An interpreter runs the content streams of one page and collects glyphs and rules.
type interpreter struct {
	ctx       context.Context
	fonts     map[string]*font // of the whole file, by their dictionaries as text
	read      func(lpdf.Value, int64) []byte
	page      *sheet
	operators int
	artifact  int // depth inside content marked as pagination, 0 is none
	marked    int // depth of marked content
}

// A program is one content stream with its resources while it runs.
type program struct {
	in        *interpreter
	resources lpdf.Value
	depth     int
	lex       *lexer
	args      []token
	now       state
	saved     []state
	text      matrix // of the next glyph
	line      matrix // of the line's start
	fonts     map[string]*font
	path      path
}

// run executes a content stream. It panics with errPageTooLarge or the
// context's error; the page's reader recovers.
func (in *interpreter) run(src []byte, resources lpdf.Value, ctm matrix, depth int) {
	p := &program{
		in: in, resources: resources, depth: depth, lex: &lexer{src: src},
		now: state{ctm: ctm, stretch: 1}, text: identity, line: identity, fonts: map[string]*font{},
	}
	for {
		t := p.lex.next()
		switch t.kind {
		case tokenEnd:
			return
		case tokenOperator:
			in.count()
			p.do(t.text)
			p.args = p.args[:0]
		default:
			if len(p.args) < 64 {
				p.args = append(p.args, t)
			}
		}
	}
}

func (in *interpreter) count() {
	in.operators++
	if in.operators > maxOperators {
		panic(errPageTooLarge)
	}
	if in.operators%4096 == 0 && in.ctx.Err() != nil {
		panic(in.ctx.Err())
	}
}

// num returns operand i, 0 where it is missing.
func (p *program) num(i int) float64 {
	if i < len(p.args) {
		return p.args[i].number
	}
	return 0
}

func (p *program) last() token {
	if len(p.args) == 0 {
		return token{}
	}
	return p.args[len(p.args)-1]
}

func (p *program) matrix() matrix {
	return matrix{p.num(0), p.num(1), p.num(2), p.num(3), p.num(4), p.num(5)}
}

// do executes one operator (ISO 32000-1, annex A). Those that neither move
// nor show text nor draw lines are passed over.
func (p *program) do(op string) {
	switch op {
	case "q":
		if len(p.saved) < maxSaved {
			p.saved = append(p.saved, p.now)
		}
	case "Q":
		if n := len(p.saved) - 1; n >= 0 {
			p.now, p.saved = p.saved[n], p.saved[:n]
		}
	case "cm":
		p.now.ctm = p.matrix().then(p.now.ctm)
	case "BMC", "BDC":
		p.beginMarked(op)
	case "EMC":
		p.endMarked()
	case "Do":
		p.object(p.last().text)
	case "ID":
		p.lex.skipImage()
		p.in.page.images = true
	default:
		if !p.doText(op) {
			p.path.do(p, op)
		}
	}
}

// beginMarked notes content that its maker calls pagination: Word marks
// running heads and page numbers so.
func (p *program) beginMarked(op string) {
	p.in.marked++
	if p.in.artifact == 0 && op == "BDC" && len(p.args) > 1 && p.args[0].text == "Artifact" && isPagination(p.last()) {
		p.in.artifact = p.in.marked
	}
}

func isPagination(properties token) bool {
	for _, t := range properties.items {
		if t.kind == tokenName && (t.text == "Pagination" || t.text == "Header" || t.text == "Footer") {
			return true
		}
	}
	return false
}

func (p *program) endMarked() {
	if p.in.marked == p.in.artifact {
		p.in.artifact = 0
	}
	p.in.marked = max(p.in.marked-1, 0)
}

// object runs a Form XObject; pictures are only noted.
func (p *program) object(name string) {
	x := p.resources.Key("XObject").Key(name)
	switch x.Key("Subtype").Name() {
	case "Image":
		p.in.page.images = true
		return
	case "Form":
	default:
		return
	}
	if p.depth >= maxNesting {
		return
	}
	resources := x.Key("Resources")
	if resources.Kind() == lpdf.Null {
		resources = p.resources
	}
	p.in.run(p.in.read(x, maxStream), resources, matrixOf(x.Key("Matrix")).then(p.now.ctm), p.depth+1)
}

func matrixOf(v lpdf.Value) matrix {
	if v.Len() != 6 {
		return identity
	}
	return matrix{number(v.Index(0)), number(v.Index(1)), number(v.Index(2)), number(v.Index(3)), number(v.Index(4)), number(v.Index(5))}
}

// emit records a glyph drawn under the text matrix.
func (p *program) emit(c shown) {
	at := matrix{a: p.now.size * p.now.stretch, d: p.now.size, f: p.now.rise}.then(p.text).then(p.now.ctm)
	size := math.Hypot(at.c, at.d)
	if c.text == "" {
		p.in.page.unmapped++
		return
	}
	width := p.width(c) * math.Hypot(at.a, at.b)
	if !(size > 0.1 && size < 2000 && inReach(at.e) && inReach(at.f) && inReach(width)) {
		return
	}
	if len(p.in.page.glyphs) >= maxGlyphs {
		panic(errPageTooLarge)
	}
	p.in.page.glyphs = append(p.in.page.glyphs, glyph{
		x: at.e, y: at.f, w: width, size: size, turn: at.turn(),
		text: c.text, style: p.now.font.style, artifact: p.in.artifact > 0,
	})
}

// width is the advance of c in em, with the letter-spacing of spaced headings;
// wider spacing than that moves to another word.
func (p *program) width(c shown) float64 {
	if extra := p.now.charSpace / p.now.size; extra > -0.3 && extra < 0.3 {
		return c.width + extra
	}
	return c.width
}

// inReach reports whether a coordinate is a number near the page; sums of
// others are no numbers any more.
func inReach(x float64) bool { return x > -1e5 && x < 1e5 }
