package pdftext

import (
	"bytes"
	"compress/zlib"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"time"
)

// hostile lists files made to break a reader.
func hostile(t testing.TB) map[string][]byte {
	good := minutes().bytes(t)
	deep := strings.Repeat("[", 200_000)
	ring := rawPDF("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R 2 0 R] /Count 3 /Parent 2 0 R >>")
	loop := bytes.Replace(onePage(plainFont, "BT ET"), []byte("/Root"), []byte("/Prev 0000000 /Root"), 1)
	loop = bytes.Replace(loop, []byte("0000000 /Root"), []byte(fmt.Sprintf("%07d /Root", bytes.Index(loop, []byte("xref\n")))), 1)
	return map[string][]byte{
		"half of a file":      good[:len(good)/2],
		"garbage":             append([]byte("%PDF-1.4\n"), bytes.Repeat([]byte{0xde, 0xad, '\n'}, 4000)...),
		"huge length":         bytes.Replace(onePage(plainFont, "BT ET"), []byte("/Length 5"), []byte("/Length 999999999999"), 1),
		"deep brackets":       onePage(plainFont, deep),
		"deep object":         rawPDF("<< /Type /Catalog /Pages " + deep + " >>"),
		"ring of pages":       ring,
		"ring of references":  loop,
		"zlib bomb":           onePage("", "", bomb(t, 200<<20)),
		"bomb in the page":    bytes.Replace(onePage("", "", bomb(t, 1<<30)), []byte("/Contents 4 0 R"), []byte("/Contents 5 0 R"), 1),
		"no pages":            rawPDF("<< /Type /Catalog >>"),
		"catalogue is itself": rawPDF("1 0 R"),
		"huge cross-reference": []byte("%PDF-1.5\n1 0 obj\n<< /Type /XRef /Size 9999999999 /W [1 2 1] /Root 2 0 R /Length 4 >>\nstream\nabcd\nendstream\nendobj\n" +
			"startxref\n9\n%%EOF\n"),
		"cross-reference of a gigabyte": []byte("%PDF-1.5\n1 0 obj\n<< /Type /XRef /Size 60000000 /W [1 2 1] /Root 2 0 R /Length 4 >>\nstream\nabcd\nendstream\nendobj\n" +
			"startxref\n9\n%%EOF\n"),
		"million operators": onePage(plainFont, strings.Repeat("q ", 1_000_000)+"BT /F1 9 Tf ("+strings.Repeat("x", 500_000)+") Tj ET"),
		"text everywhere":   onePage(plainFont, scattered()),
	}
}

func bomb(t testing.TB, size int64) string {
	var out bytes.Buffer
	w := zlib.NewWriter(&out)
	if _, err := io.CopyN(w, zeros{}, size); err != nil {
		t.Fatal(err)
	}
	w.Close()
	return stream("/Filter /FlateDecode", out.String())
}

type zeros struct{}

func (zeros) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = ' '
	}
	return len(b), nil
}

// scattered draws many small words at places without order, and lines.
func scattered() string {
	var out strings.Builder
	out.WriteString("BT /F1 6 Tf ")
	for i := range 60_000 {
		fmt.Fprintf(&out, "1 0 0 1 %d %d Tm (w%d) Tj ", i*7919%590, i*104729%840, i%10)
	}
	out.WriteString("ET ")
	for i := range 3000 {
		fmt.Fprintf(&out, "%d 0 m %d 840 l S 0 %d m 590 %d l S ", i%590, i%590, i%840, i%840)
	}
	return out.String()
}

// typed reports whether err is one that callers can tell apart.
func typed(err error) bool {
	for _, kind := range failures {
		if errors.Is(err, kind) {
			return true
		}
	}
	return false
}

func TestHostileFiles(t *testing.T) {
	if testing.Short() {
		t.Skip("starts many processes")
	}
	for name, data := range hostile(t) {
		t.Run(name, func(t *testing.T) {
			began := time.Now()
			doc, err := ReadSafely(context.Background(), data, SafeOptions{Timeout: 20 * time.Second, CacheDir: cacheDir})
			if took := time.Since(began); took > 25*time.Second {
				t.Errorf("took %v", took)
			}
			switch {
			case err == nil:
				if err := doc.Check(); err != nil {
					t.Error(err)
				}
			case !typed(err):
				t.Errorf("error of no kind: %v", err)
			}
			t.Logf("%v: %v", time.Since(began).Round(time.Millisecond), err)
		})
	}
}
