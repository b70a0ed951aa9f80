package pdftext

import (
	"context"
	"errors"
	"io"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/go-pdf/fpdf"
)

// cacheDir keeps PDFium's compiled code for all tests of a run.
var cacheDir string

// TestMain lets the test's own binary be the child process.
func TestMain(m *testing.M) {
	if len(os.Args) > 1 && os.Args[1] == ChildArg {
		os.Exit(Child(os.Stdin, os.Stdout))
	}
	var err error
	if cacheDir, err = os.MkdirTemp("", "pdfium"); err != nil {
		panic(err)
	}
	code := m.Run()
	os.RemoveAll(cacheDir)
	os.Exit(code)
}

func TestReadSafelyGivesWhatReadGives(t *testing.T) {
	data := minutes().bytes(t)
	want, err := Read(context.Background(), data, Options{})
	if err != nil {
		t.Fatal(err)
	}
	got, err := ReadSafely(context.Background(), data, SafeOptions{})
	if err != nil {
		t.Fatal(err)
	}
	if format(got) != format(want) {
		t.Errorf("in a process of its own:\n%s\nwant\n%s", format(got), format(want))
	}
}

func TestSecondReaderAgrees(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles PDFium")
	}
	for name, make := range map[string]func() *maker{"minutes": minutes, "columns": columns, "margin": margin, "agenda": agenda, "rotated": rotated} {
		data := make().bytes(t)
		first, err := Read(context.Background(), data, Options{})
		if err != nil {
			t.Fatal(err)
		}
		second, err := readSecond(context.Background(), data, Options{CacheDir: cacheDir})
		if err != nil {
			t.Fatal(err)
		}
		if format(second) != format(first) {
			t.Errorf("%s by PDFium:\n%s\nwant\n%s", name, format(second), format(first))
		}
	}
}

// A file whose table of objects is lost is beyond the first reader.
func TestSecondReaderHelps(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles PDFium")
	}
	lost := []byte(strings.Replace(string(minutes().bytes(t)), "\nxref\n", "\nxxxx\n", 1))
	if _, err := Read(context.Background(), lost, Options{}); !errors.Is(err, ErrBroken) {
		t.Fatalf("without PDFium: %v, want %v", err, ErrBroken)
	}
	doc, err := ReadSafely(context.Background(), lost, SafeOptions{CacheDir: cacheDir})
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(doc.Text, "That the director report back to the committee by the end of June 2031.") {
		t.Errorf("text is %q", doc.Text)
	}
}

// Text whose font does not say what its codes mean is rubbish to the first
// reader; where the second knows no better the first one's stays.
func TestRubbishIsNotedAsPoor(t *testing.T) {
	var words []string
	for range 40 {
		words = append(words, "\x01\x02\x03\x04")
	}
	r, err := readOwn(context.Background(), onePage(plainFont, "BT /F1 9 Tf 30 700 Td ("+strings.Join(words, " ")+") Tj ET"), Options{}.withDefaults())
	if err != nil {
		t.Fatal(err)
	}
	if q := r.quality(); q >= goodEnough {
		t.Errorf("quality is %.2f, want under %.2f", q, goodEnough)
	}
	good, err := readOwn(context.Background(), minutes().bytes(t), Options{}.withDefaults())
	if err != nil {
		t.Fatal(err)
	}
	if q := good.quality(); q < 0.95 {
		t.Errorf("quality of minutes is %.2f", q)
	}
}

func TestRefusals(t *testing.T) {
	locked := minutes()
	locked.SetProtection(fpdf.CnProtectPrint, "open sesame", "owner")
	scan := newMaker()
	scan.AddPage()
	scan.Rect(10, 10, 300, 300, "F")
	for _, tt := range []struct {
		name string
		data []byte
		opt  SafeOptions
		want error
	}{
		{"web page", []byte("<html>not found</html>"), SafeOptions{}, ErrNotPDF},
		{"empty", nil, SafeOptions{}, ErrNotPDF},
		{"password", locked.bytes(t), SafeOptions{}, ErrEncrypted},
		{"no text layer", scan.bytes(t), SafeOptions{}, ErrNoText},
		{"too large", minutes().bytes(t), SafeOptions{MaxBytes: 100}, ErrTooLarge},
		{"too much text", minutes().bytes(t), SafeOptions{MaxText: 100}, ErrTooLarge},
		{"no time", minutes().bytes(t), SafeOptions{Timeout: time.Millisecond}, ErrTimeout},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if testing.Short() && tt.want == ErrEncrypted {
				t.Skip("asks PDFium for a second opinion")
			}
			tt.opt.CacheDir = cacheDir
			if _, err := ReadSafely(context.Background(), tt.data, tt.opt); !errors.Is(err, tt.want) {
				t.Errorf("error is %v, want %v", err, tt.want)
			}
		})
	}
}

// A stream beyond the limit is refused without being read to its end.
func TestLongStreamIsNotReadWhole(t *testing.T) {
	r := &countingReader{}
	_, err := ReadStream(context.Background(), io.LimitReader(r, 300<<20), SafeOptions{MaxBytes: 1 << 20})
	if !errors.Is(err, ErrTooLarge) {
		t.Errorf("error is %v, want %v", err, ErrTooLarge)
	}
	if r.n > 4<<20 {
		t.Errorf("%d bytes were read, limit 1 MB", r.n)
	}
}

type countingReader struct{ n int }

func (r *countingReader) Read(b []byte) (int, error) {
	r.n += len(b)
	return copy(b, strings.Repeat("x", len(b))), nil
}

// A page that is only a picture is named; an empty one loses nothing.
func TestPagesWithoutTextAreNamed(t *testing.T) {
	picture := "BI /W 1 /H 1 /BPC 8 /CS /G ID x\nEI\n"
	data := rawPDF("<< /Type /Catalog /Pages 2 0 R >>", "<< /Kids [3 0 R 4 0 R 5 0 R] /Count 3 /MediaBox [0 0 595 842] /Resources << "+plainFont+" >> >>",
		"<< /Type /Page /Parent 2 0 R /Contents 6 0 R >>", "<< /Type /Page /Parent 2 0 R /Contents 7 0 R >>", "<< /Type /Page /Parent 2 0 R >>",
		stream("", "BT /F1 12 Tf 72 700 Td (words) Tj ET"), stream("", picture))
	doc, err := Read(context.Background(), data, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(doc.Unread, "; "); got != "page 2: no text layer" {
		t.Errorf("Unread = %q", got)
	}
	if len(doc.Pages) != 3 {
		t.Errorf("%d pages, want 3", len(doc.Pages))
	}
	if _, err := Read(context.Background(), data, Options{MaxPages: 1}); err != nil {
		t.Errorf("with one page: %v", err)
	}
}

func TestChildThatCannotStart(t *testing.T) {
	_, err := ReadSafely(context.Background(), minutes().bytes(t), SafeOptions{Self: "/nonexistent/arising"})
	if err == nil || typed(err) {
		t.Errorf("error is %v, want one that does not blame the file", err)
	}
}

func TestCancelled(t *testing.T) {
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if _, err := ReadSafely(ctx, minutes().bytes(t), SafeOptions{}); !errors.Is(err, context.Canceled) || !errors.Is(err, ErrTimeout) {
		t.Errorf("error is %v", err)
	}
	if _, err := Read(ctx, minutes().bytes(t), Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("in this process: error is %v", err)
	}
}
