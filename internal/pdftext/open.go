package pdftext

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"

	lpdf "github.com/ledongthuc/pdf"
)

// Bounds on what one file may make the object reader do.
const (
	maxStream      = 64 << 20  // bytes of one stream, unpacked
	maxUnpacked    = 512 << 20 // bytes of all streams of a file, unpacked
	maxTreeNodes   = 100_000
	maxTreeDepth   = 64
	readFactor     = 200      // bytes read from the file, as a multiple of its size …
	minReadAllowed = 64 << 20 // … but at least so many
)

var (
	errReadTooMuch = errors.New("file is read over and over")
	errUnpackBomb  = errors.New("streams unpack to too much")
)

// A meteredFile is a file whose reading can be stopped: ledongthuc follows
// chains of cross-references and parents round and round, and reading is the
// only thing it does in each turn. ReadAt panics, which every caller recovers.
type meteredFile struct {
	ctx  context.Context
	data *bytes.Reader
	left int64
}

func (m *meteredFile) ReadAt(b []byte, at int64) (int, error) {
	m.left -= int64(len(b))
	if m.left < 0 {
		panic(errReadTooMuch)
	}
	if err := m.ctx.Err(); err != nil {
		panic(err)
	}
	if at < 0 {
		return 0, io.ErrUnexpectedEOF
	}
	return m.data.ReadAt(b, at)
}

// An opened file holds its page objects, collected once: ledongthuc walks the
// page tree again at every access.
type opened struct {
	ctx      context.Context
	pages    []lpdf.Value
	left     int // pages beyond the limit
	title    string
	unpacked int64
	fonts    map[string]*font
}

// readOwn reads the whole file with the first reader.
func readOwn(ctx context.Context, data []byte, opt Options) (*reading, error) {
	f, err := open(ctx, data, opt)
	if err != nil {
		return nil, err
	}
	out := &reading{title: f.title, left: f.left}
	for i, v := range f.pages {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		out.add(f.sheet(i+1, v))
		if out.glyphs > opt.MaxText {
			return nil, fmt.Errorf("%w: more than %d characters by page %d", ErrTooLarge, opt.MaxText, i+1)
		}
	}
	return out, nil
}

func open(ctx context.Context, data []byte, opt Options) (f *opened, err error) {
	defer recoverAs(&err, ErrBroken)
	data = trim(data)
	file := &meteredFile{ctx: ctx, data: bytes.NewReader(data), left: max(readFactor*int64(len(data)), minReadAllowed)}
	r, err := lpdf.NewReader(file, int64(len(data)))
	if err != nil {
		return nil, openError(err)
	}
	f = &opened{ctx: ctx, fonts: map[string]*font{}, title: r.Trailer().Key("Info").Key("Title").Text()}
	f.collect(r.Trailer().Key("Root").Key("Pages"), opt.MaxPages)
	if len(f.pages) == 0 {
		return nil, fmt.Errorf("%w: no pages", ErrBroken)
	}
	return f, nil
}

// trim cuts what stands before the header and what follows the last end mark;
// ledongthuc insists on both ends, offsets count from the header.
func trim(data []byte) []byte {
	if i := bytes.Index(data[:min(len(data), 1024)], []byte("%PDF-")); i > 0 {
		data = data[i:]
	}
	if i := bytes.LastIndex(data, []byte("%%EOF")); i >= 0 && len(data)-i < 4096 {
		data = data[:i+len("%%EOF")]
	}
	return data
}

func openError(err error) error {
	if errors.Is(err, lpdf.ErrInvalidPassword) || strings.Contains(err.Error(), "encrypt") {
		return fmt.Errorf("%w: %v", ErrEncrypted, err)
	}
	return fmt.Errorf("%w: %w", ErrBroken, err)
}

// recoverAs turns a panic of the object reader into an error that wraps kind.
func recoverAs(err *error, kind error) {
	switch x := recover().(type) {
	case nil:
	case error:
		*err = fmt.Errorf("%w: %w", kind, x)
	default:
		*err = fmt.Errorf("%w: %v", kind, x)
	}
}

// collect walks the page tree once. Nodes are told apart by what they have,
// since their Type is sometimes missing; depth and number are bounded because
// the tree of a hostile file may be a ring.
func (f *opened) collect(root lpdf.Value, maxPages int) {
	nodes := 0
	var walk func(v lpdf.Value, depth int)
	walk = func(v lpdf.Value, depth int) {
		nodes++
		if nodes > maxTreeNodes || depth > maxTreeDepth || v.Kind() != lpdf.Dict {
			return
		}
		kids := v.Key("Kids")
		if kids.Kind() != lpdf.Array {
			if len(f.pages) < maxPages {
				f.pages = append(f.pages, v)
			} else {
				f.left++
			}
			return
		}
		for i := 0; i < kids.Len() && nodes <= maxTreeNodes; i++ {
			walk(kids.Index(i), depth+1)
		}
	}
	walk(root, 0)
}

// sheet reads one page. Whatever goes wrong stays on this page.
func (f *opened) sheet(n int, v lpdf.Value) (s sheet) {
	s = sheet{number: n}
	defer recoverAs(&s.err, ErrBroken)
	frame, width, height := frameOf(v)
	s.width, s.height = width, height
	in := &interpreter{ctx: f.ctx, fonts: f.fonts, read: f.read, page: &s}
	in.run(f.contents(v.Key("Contents")), inherited(v, "Resources"), frame, 0)
	return s
}

// contents joins the page's content streams; a token never spans two.
func (f *opened) contents(v lpdf.Value) []byte {
	if v.Kind() != lpdf.Array {
		return f.read(v, maxStream)
	}
	var out []byte
	for i := 0; i < v.Len() && len(out) < maxStream; i++ {
		out = append(append(out, f.read(v.Index(i), maxStream)...), '\n')
	}
	return out
}

// read unpacks a stream of at most limit bytes. A damaged stream gives what
// could be unpacked before the damage.
func (f *opened) read(v lpdf.Value, limit int64) []byte {
	if v.Kind() != lpdf.Stream {
		return nil
	}
	r := v.Reader()
	defer r.Close()
	b, _ := io.ReadAll(io.LimitReader(r, limit))
	if f.unpacked += int64(len(b)); f.unpacked > maxUnpacked {
		panic(errUnpackBomb)
	}
	return b
}

// inherited looks a key up in the page and in the nodes above it.
func inherited(v lpdf.Value, key string) lpdf.Value {
	for depth := 0; depth < maxTreeDepth && v.Kind() == lpdf.Dict; depth++ {
		if x := v.Key(key); x.Kind() != lpdf.Null {
			return x
		}
		v = v.Key("Parent")
	}
	return lpdf.Value{}
}

// frameOf returns the map from the page's own space to one that starts at 0,0
// and stands upright as a reader sees it, with its size in points.
func frameOf(v lpdf.Value) (m matrix, width, height float64) {
	x0, y0, x1, y1 := 0.0, 0.0, 595.0, 842.0
	for _, key := range []string{"CropBox", "MediaBox"} {
		if b := inherited(v, key); b.Len() == 4 {
			x0, y0, x1, y1 = number(b.Index(0)), number(b.Index(1)), number(b.Index(2)), number(b.Index(3))
			break
		}
	}
	x0, x1, y0, y1 = math.Min(x0, x1), math.Max(x0, x1), math.Min(y0, y1), math.Max(y0, y1)
	width, height = x1-x0, y1-y0
	return turned(shift(-x0, -y0), width, height, int(inherited(v, "Rotate").Int64()/90))
}

// turned adds to m the clockwise quarter turns by which a page of the given
// size is shown.
func turned(m matrix, width, height float64, quarters int) (matrix, float64, float64) {
	switch (quarters%4 + 4) % 4 {
	case 1:
		return m.then(matrix{b: -1, c: 1, f: width}), height, width
	case 2:
		return m.then(matrix{a: -1, d: -1, e: width, f: height}), width, height
	case 3:
		return m.then(matrix{b: 1, c: -1, e: height}), height, width
	}
	return m, width, height
}
