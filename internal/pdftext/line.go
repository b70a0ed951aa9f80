package pdftext

import (
	"math"
	"slices"
	"sort"
	"strings"
)

// A line is the words on one baseline, from left to right.
type line struct {
	words           []word
	x0, x1, y, size float64 // y and size are those of most of its text
}

// cellGap is the gap, in em, beyond which the next word stands in another cell.
const cellGap = 1.8

// lines joins words whose heights overlap, from the top of the page down.
// Small words (raised notes) come after the others, so that they find a line.
func lines(ws []word) []*line {
	if len(ws) == 0 {
		return nil
	}
	small := 0.8 * medianSize(ws)
	ws = slices.Clone(ws)
	sort.SliceStable(ws, func(i, j int) bool {
		a, b := ws[i].size < small, ws[j].size < small
		if a != b {
			return b
		}
		return ws[i].y > ws[j].y
	})
	var out []*line
	usual := 0 // lines of words of the usual size, from the top down
	for _, w := range ws {
		l := lineOf(out[max(0, len(out)-3):], w)
		if w.size < small && l == nil {
			l = lineOf(near(out[:usual], w.y), w)
		}
		if l != nil {
			l.words = append(l.words, w)
			continue
		}
		out = append(out, &line{words: []word{w}, y: w.y, size: w.size})
		if w.size >= small {
			usual = len(out)
		}
	}
	for _, l := range out {
		l.settle()
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].y > out[j].y })
	return out
}

func medianSize(ws []word) float64 {
	sizes := make([]float64, len(ws))
	for i, w := range ws {
		sizes[i] = w.size
	}
	slices.Sort(sizes)
	return sizes[len(sizes)/2]
}

// near returns the few of the sorted lines that stand around height y.
func near(ls []*line, y float64) []*line {
	i := sort.Search(len(ls), func(k int) bool { return ls[k].y < y })
	return ls[max(0, i-3):min(len(ls), i+3)]
}

// lineOf finds the line on which w stands: their heights overlap by half.
func lineOf(ls []*line, w word) *line {
	for i := len(ls) - 1; i >= 0; i-- {
		top := math.Min(ls[i].y+0.7*ls[i].size, w.y+0.7*w.size)
		bottom := math.Max(ls[i].y-0.2*ls[i].size, w.y-0.2*w.size)
		if top-bottom >= 0.54*math.Min(ls[i].size, w.size) {
			return ls[i]
		}
	}
	return nil
}

// settle orders the words, drops those printed twice, joins those that belong
// together and measures the line.
func (l *line) settle() {
	sort.SliceStable(l.words, func(i, j int) bool { return l.words[i].x0 < l.words[j].x0 })
	kept := l.words[:1]
	for _, w := range l.words[1:] {
		p := &kept[len(kept)-1]
		switch {
		case w.text == p.text && w.x0-p.x0 < 0.15*w.size:
		case w.x0-p.x1 <= 0.1*w.size && w.x0-p.x1 > -0.2*w.size && !w.blank && math.Abs(w.y-p.y) < 0.1*w.size:
			p.join(w)
		default:
			kept = append(kept, w)
		}
	}
	l.words = kept
	l.measure()
}

func (w *word) join(next word) {
	w.text += next.text
	w.x1 = math.Max(w.x1, next.x1)
	w.chars, w.bold, w.italic = w.chars+next.chars, w.bold+next.bold, w.italic+next.italic
}

func (l *line) measure() {
	l.x0, l.x1 = l.words[0].x0, l.words[0].x1
	most := map[[2]float64]int{}
	best := 0
	for _, w := range l.words {
		l.x1 = math.Max(l.x1, w.x1)
		k := [2]float64{w.y, w.size}
		if most[k] += w.chars; most[k] > best {
			best, l.y, l.size = most[k], w.y, w.size
		}
	}
}

// part returns a line of some of l's words.
func part(ws []word) *line {
	l := &line{words: ws}
	l.measure()
	return l
}

func (l *line) text() string { return textOf(l.words) }

func textOf(ws []word) string {
	var out strings.Builder
	for i, w := range ws {
		if i > 0 {
			out.WriteByte(' ')
		}
		out.WriteString(w.text)
	}
	return out.String()
}

// styleOfWords says what all of the words are: bold where nine tenths are.
func styleOfWords(ws []word) style {
	var t styleTally
	t.add(ws)
	return t.style()
}

// A styleTally counts glyphs by their style.
type styleTally struct{ chars, bold, italic int }

func (t *styleTally) add(ws []word) {
	for _, w := range ws {
		t.chars, t.bold, t.italic = t.chars+w.chars, t.bold+w.bold, t.italic+w.italic
	}
}

func (t styleTally) style() style {
	return style{bold: t.chars > 0 && t.bold*10 >= t.chars*9, italic: t.chars > 0 && t.italic*10 >= t.chars*9}
}

func (l *line) artifact() bool {
	for _, w := range l.words {
		if !w.artifact {
			return false
		}
	}
	return true
}

// cellLimit is the gap, in points, that parts cells on this line. In a
// justified line all gaps are widened: there it is three times the usual.
// Where most gaps are wider still, the words are cells, unless the gaps are
// all alike: justifying short lines does that too.
func (l *line) cellLimit() float64 {
	limit, n := cellGap*l.size, len(l.words)-1
	if n < 4 {
		return limit
	}
	gaps := make([]float64, n)
	for i := range gaps {
		gaps[i] = l.words[i+1].x0 - l.words[i].x1
	}
	slices.Sort(gaps)
	if usual := gaps[n/2]; usual < limit || gaps[n-1] < 1.3*gaps[0] && startsLower(part(l.words[1:])) {
		limit = math.Max(limit, 3*usual)
	}
	return limit
}

// cells splits the line at its wide gaps.
func (l *line) cells() []*line {
	limit := l.cellLimit()
	var out []*line
	from := 0
	for i := 1; i <= len(l.words); i++ {
		if i == len(l.words) || l.words[i].x0-l.words[i-1].x1 > limit {
			out = append(out, part(l.words[from:i]))
			from = i
		}
	}
	return out
}
