package pdftext

import (
	"context"
	"errors"
	"fmt"
	"math"
	"strings"
	"sync"
	"time"

	pdfium "github.com/klippa-app/go-pdfium"
	pdfiumerrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"

	"arising/internal/doctext"
)

// maxWasmPages bounds PDFium's own memory: 512 MB in pages of 64 kB.
const maxWasmPages = 8192

// pdfiumStart is how long one may wait for PDFium's compilation.
const pdfiumStart = 2 * time.Minute

// readSecond reads a file with PDFium alone.
func readSecond(ctx context.Context, data []byte, opt Options) (*doctext.Document, error) {
	if !looksLikePDF(data) {
		return nil, ErrNotPDF
	}
	got, err := readPDFium(ctx, data, opt.withDefaults())
	if ctx.Err() != nil {
		return nil, fmt.Errorf("%w: %w", ErrTimeout, ctx.Err())
	}
	if err != nil {
		return nil, err
	}
	if !got.hasText() {
		return nil, got.withoutText()
	}
	return compose(got, opt), nil
}

// An engine is PDFium, compiled once in a process, and one at work at a time.
type engine struct {
	sync.Mutex
	pool pdfium.Pool
	dir  string
}

var shared engine

// start compiles PDFium, or finds it in the cache.
func (e *engine) start(dir string) (pdfium.Pool, error) {
	if e.pool != nil && e.dir == dir {
		return e.pool, nil
	}
	config := wazero.NewRuntimeConfig().WithMemoryLimitPages(maxWasmPages).WithCloseOnContextDone(true)
	if dir != "" {
		cache, err := wazero.NewCompilationCacheWithDir(dir)
		if err != nil {
			return nil, fmt.Errorf("open PDFium's cache: %w", err)
		}
		config = config.WithCompilationCache(cache)
	}
	pool, err := webassembly.Init(webassembly.Config{MinIdle: 0, MaxIdle: 1, MaxTotal: 1, RuntimeConfig: config})
	if err != nil {
		return nil, fmt.Errorf("start PDFium: %w", err)
	}
	e.pool, e.dir = pool, dir
	return pool, nil
}

// readPDFium reads the whole file with PDFium.
func readPDFium(ctx context.Context, data []byte, opt Options) (out *reading, err error) {
	shared.Lock()
	defer shared.Unlock()
	defer recoverAs(&err, ErrBroken)
	pool, err := shared.start(opt.CacheDir)
	if err != nil {
		return nil, err
	}
	wait, stop := context.WithTimeout(ctx, pdfiumStart)
	defer stop()
	in, err := pool.GetInstanceWithContext(wait)
	if err != nil {
		return nil, fmt.Errorf("start PDFium: %w", err)
	}
	release := context.AfterFunc(ctx, func() { _ = in.Kill() })
	defer func() {
		if release() {
			_ = in.Close()
		}
	}()
	doc, err := in.OpenDocument(&requests.OpenDocument{File: &data})
	if err != nil {
		return nil, pdfiumError(err)
	}
	r := &secondReader{ctx: ctx, in: in, doc: doc.Document, opt: opt}
	return r.readAll()
}

func pdfiumError(err error) error {
	if errors.Is(err, pdfiumerrors.ErrPassword) || errors.Is(err, pdfiumerrors.ErrSecurity) {
		return fmt.Errorf("%w: PDFium: %w", ErrEncrypted, err)
	}
	return fmt.Errorf("%w: PDFium: %w", ErrBroken, err)
}

// A secondReader reads the pages of one document through PDFium.
type secondReader struct {
	ctx context.Context
	in  pdfium.Pdfium
	doc references.FPDF_DOCUMENT
	opt Options
}

func (r *secondReader) readAll() (*reading, error) {
	count, err := r.in.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: r.doc})
	if err != nil || count.PageCount < 1 {
		return nil, fmt.Errorf("%w: no pages", ErrBroken)
	}
	out := &reading{left: max(0, count.PageCount-r.opt.MaxPages)}
	if t, err := r.in.FPDF_GetMetaText(&requests.FPDF_GetMetaText{Document: r.doc, Tag: "Title"}); err == nil {
		out.title = t.Value
	}
	for i := range min(count.PageCount, r.opt.MaxPages) {
		if r.ctx.Err() != nil {
			return nil, r.ctx.Err()
		}
		out.add(r.sheet(i))
		if out.glyphs > r.opt.MaxText {
			return nil, fmt.Errorf("%w: more than %d characters by page %d", ErrTooLarge, r.opt.MaxText, i+1)
		}
	}
	return out, nil
}

func (r *secondReader) sheet(i int) sheet {
	s := sheet{number: i + 1}
	loaded, err := r.in.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: r.doc, Index: i})
	if err != nil {
		s.err = fmt.Errorf("%w: %w", ErrBroken, err)
		return s
	}
	defer func() { _, _ = r.in.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: loaded.Page}) }()
	page := requests.Page{ByReference: &loaded.Page}
	frame := r.frame(page, &s)
	text, err := r.in.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: page})
	if err != nil {
		s.err = fmt.Errorf("%w: %w", ErrBroken, err)
		return s
	}
	defer func() { _, _ = r.in.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: text.TextPage}) }()
	if n, err := r.in.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{Page: page}); err == nil {
		s.images = n.Count > 0
	}
	s.err = r.characters(text.TextPage, frame, &s)
	return s
}

// frame sets the sheet's size and returns the map to the page as it is read.
func (r *secondReader) frame(page requests.Page, s *sheet) matrix {
	s.width, s.height = 595, 842
	box, err := r.in.FPDF_GetPageBoundingBox(&requests.FPDF_GetPageBoundingBox{Page: page})
	if err != nil {
		return identity
	}
	left, bottom := float64(box.Rect.Left), float64(math.Min(float64(box.Rect.Bottom), float64(box.Rect.Top)))
	s.width = math.Abs(float64(box.Rect.Right) - left)
	s.height = math.Abs(float64(box.Rect.Top - box.Rect.Bottom))
	quarter := 0
	if rot, err := r.in.FPDFPage_GetRotation(&requests.FPDFPage_GetRotation{Page: page}); err == nil {
		quarter = int(rot.PageRotation)
	}
	m, width, height := turned(shift(-left, -bottom), s.width, s.height, quarter)
	s.width, s.height = width, height
	return m
}

func (r *secondReader) characters(text references.FPDF_TEXTPAGE, frame matrix, s *sheet) error {
	count, err := r.in.FPDFText_CountChars(&requests.FPDFText_CountChars{TextPage: text})
	if err != nil {
		return fmt.Errorf("%w: %w", ErrBroken, err)
	}
	for i := range min(count.Count, maxGlyphs) {
		if i%256 == 0 && r.ctx.Err() != nil {
			return r.ctx.Err()
		}
		g, ok, err := r.character(text, i, frame)
		if err != nil {
			return fmt.Errorf("%w: %w", ErrBroken, err)
		}
		if ok {
			s.glyphs = append(s.glyphs, g)
		} else {
			s.unmapped++
		}
	}
	return nil
}

// character reads one character. Those that PDFium cannot name are not ok.
func (r *secondReader) character(text references.FPDF_TEXTPAGE, i int, frame matrix) (g glyph, ok bool, err error) {
	u, err := r.in.FPDFText_GetUnicode(&requests.FPDFText_GetUnicode{TextPage: text, Index: i})
	if err != nil {
		return g, false, err
	}
	code := rune(u.Unicode)
	if code == 2 || code == 0xfffe { // how PDFium marks a hyphen at a line's end
		code = '-'
	}
	if code <= ' ' || code == 0xa0 {
		return glyph{text: " "}, code != 0, nil
	}
	g = glyph{text: string(code), style: r.style(text, i)}
	if err := r.place(text, i, frame, &g); err != nil {
		return g, false, err
	}
	return g, g.size > 0.1 && g.size < 2000 && inReach(g.x) && inReach(g.y) && inReach(g.w), nil
}

// place finds where a character stands, how large and how turned.
func (r *secondReader) place(text references.FPDF_TEXTPAGE, i int, frame matrix, g *glyph) error {
	at, err := r.in.FPDFText_GetCharOrigin(&requests.FPDFText_GetCharOrigin{TextPage: text, Index: i})
	if err != nil {
		return err
	}
	box, err := r.in.FPDFText_GetLooseCharBox(&requests.FPDFText_GetLooseCharBox{TextPage: text, Index: i})
	if err != nil {
		return err
	}
	own := identity
	if got, err := r.in.FPDFText_GetMatrix(&requests.FPDFText_GetMatrix{TextPage: text, Index: i}); err == nil {
		own = matrix{a: float64(got.Matrix.A), b: float64(got.Matrix.B), c: float64(got.Matrix.C), d: float64(got.Matrix.D)}
	}
	m := own.then(frame)
	g.x, g.y = frame.apply(at.X, at.Y)
	g.turn, g.size = m.turn(), r.size(text, i)*math.Hypot(m.c, m.d)
	if g.w = math.Abs(float64(box.Rect.Right - box.Rect.Left)); math.Abs(own.b) > math.Abs(own.a) {
		g.w = math.Abs(float64(box.Rect.Top - box.Rect.Bottom)) // the box lies in the page's own space
	}
	return nil
}

func (r *secondReader) size(text references.FPDF_TEXTPAGE, i int) float64 {
	s, err := r.in.FPDFText_GetFontSize(&requests.FPDFText_GetFontSize{TextPage: text, Index: i})
	if err != nil {
		return 1
	}
	return math.Abs(s.FontSize)
}

func (r *secondReader) style(text references.FPDF_TEXTPAGE, i int) style {
	f, err := r.in.FPDFText_GetFontInfo(&requests.FPDFText_GetFontInfo{TextPage: text, Index: i})
	if err != nil {
		return style{}
	}
	name := strings.ToLower(f.FontName)
	return style{
		bold:   containsAny(name, "bold", "black", "heavy", "demi") || f.Flags&flagForceBold != 0,
		italic: containsAny(name, "italic", "oblique") || f.Flags&flagItalic != 0,
	}
}
