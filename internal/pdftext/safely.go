package pdftext

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"time"

	"arising/internal/doctext"
	"arising/internal/errs"
)

// SafeOptions bound a reading in a child process. A zero field takes its default.
type SafeOptions struct {
	Self        string        // the program that becomes the child; default os.Executable
	Timeout     time.Duration // of the whole reading; default a minute
	MemoryBytes int64         // memory of the child; default 1 GB
	MaxBytes    int64         // of the file; default 100 MB
	MaxPages    int           // default 5,000
	MaxText     int           // bytes of text, default 64 MB
	CacheDir    string        // for PDFium's compiled code; "" is none, which costs some seconds a use
}

// The defaults of a child. PDFium's first compilation fails with 256 MB and
// succeeds with 384; a pack of 1,500 pages takes 12 s and 340 MB.
const (
	DefaultTimeout     = time.Minute
	DefaultMemoryBytes = 1 << 30
)

// maxComplaint is how much of a dying child's last words is kept.
const maxComplaint = 4 << 10

func (o SafeOptions) withDefaults() (SafeOptions, error) {
	if o.Timeout <= 0 {
		o.Timeout = DefaultTimeout
	}
	if o.MemoryBytes <= 0 {
		o.MemoryBytes = DefaultMemoryBytes
	}
	var err error
	if o.Self == "" {
		if o.Self, err = os.Executable(); err != nil {
			err = fmt.Errorf("find this program: %w", err)
		}
	}
	return o, err
}

func (o SafeOptions) options() Options {
	return Options{MaxBytes: o.MaxBytes, MaxPages: o.MaxPages, MaxText: o.MaxText, CacheDir: o.CacheDir, Fallback: true}.withDefaults()
}

// ReadSafely reads a PDF in a child process, first with the package's own
// reader and, where that fails or makes rubbish of it, with PDFium. Whatever
// the file does to the child, the error wraps one of the package's errors:
// ErrTimeout when time ran out (then it also wraps ctx.Err() if ctx ended),
// ErrTooLarge for memory, ErrBroken for a crash. Any other error means that
// no child could be started.
func ReadSafely(ctx context.Context, data []byte, opt SafeOptions) (doc *doctext.Document, err error) {
	defer errs.Wrap(&err, "read PDF in a process of its own")
	opt, err = opt.withDefaults()
	if err != nil {
		return nil, err
	}
	if limit := opt.options().MaxBytes; int64(len(data)) > limit {
		return nil, fmt.Errorf("%w: %d bytes, limit %d", ErrTooLarge, len(data), limit)
	}
	if !looksLikePDF(data) {
		return nil, ErrNotPDF
	}
	ctx, stop := context.WithTimeout(ctx, opt.Timeout)
	defer stop()
	doc, err = askChild(ctx, data, opt, false)
	var crash *crashError
	if errors.As(err, &crash) {
		return askChild(ctx, data, opt, true)
	}
	return doc, err
}

// ReadStream is ReadSafely for a stream. A stream longer than the limit is
// refused without being read to its end.
func ReadStream(ctx context.Context, r io.Reader, opt SafeOptions) (*doctext.Document, error) {
	limit := opt.options().MaxBytes
	data, err := io.ReadAll(io.LimitReader(r, limit+1))
	if err != nil {
		return nil, fmt.Errorf("read PDF: %w", err)
	}
	return ReadSafely(ctx, data, opt)
}

// A crashError says that a child ended without an answer.
type crashError struct {
	kind  error
	state string
}

func (e *crashError) Error() string {
	return fmt.Sprintf("%v: the reading process ended: %s", e.kind, e.state)
}
func (e *crashError) Unwrap() error { return e.kind }

// askChild starts one child, hands it the file and waits for its answer.
func askChild(ctx context.Context, data []byte, opt SafeOptions, second bool) (*doctext.Document, error) {
	timeout := opt.Timeout
	if end, ok := ctx.Deadline(); ok {
		timeout = time.Until(end)
	}
	order, err := json.Marshal(order{Options: opt.options(), Memory: opt.MemoryBytes, Timeout: timeout, Second: second})
	if err != nil {
		return nil, err
	}
	cmd := exec.CommandContext(ctx, opt.Self, ChildArg)
	// Nothing else of our environment: a captured child learns no secrets.
	cmd.Env = []string{orderVariable + "=" + string(order), "GOTRACEBACK=none"}
	out := &limitedBuffer{limit: 16<<20 + 6*opt.options().MaxText}
	complaint := &limitedBuffer{limit: maxComplaint}
	cmd.Stdin, cmd.Stdout, cmd.Stderr = bytes.NewReader(data), out, complaint
	cmd.WaitDelay = 2 * time.Second
	err = cmd.Run()
	switch {
	case ctx.Err() != nil:
		return nil, fmt.Errorf("%w: %w", ErrTimeout, ctx.Err())
	case out.over:
		return nil, fmt.Errorf("%w: more text than the limit", ErrTooLarge)
	case err != nil:
		return nil, crashOf(err, complaint.String())
	}
	return decodeAnswer(out.Bytes())
}

// crashOf tells what ended a child. A program that could not be started is no
// fault of the file.
func crashOf(err error, complaint string) error {
	var exit *exec.ExitError
	if !errors.As(err, &exit) {
		var broken *os.PathError
		if errors.As(err, &broken) && broken.Op == "write" {
			return &crashError{ErrBroken, err.Error()}
		}
		return fmt.Errorf("start the reading process: %w", err)
	}
	if exit.ExitCode() == 2 && strings.HasPrefix(complaint, "read-pdf:") {
		return fmt.Errorf("the reading process refused: %s", strings.TrimSpace(complaint))
	}
	first, _, _ := strings.Cut(complaint, "\n")
	if strings.Contains(complaint, "out of memory") || strings.Contains(complaint, "cannot allocate") {
		return &crashError{ErrTooLarge, first}
	}
	return &crashError{ErrBroken, strings.TrimSpace(exit.String() + " " + first)}
}

func decodeAnswer(b []byte) (*doctext.Document, error) {
	var a answer
	if err := json.Unmarshal(b, &a); err != nil {
		return nil, &crashError{ErrBroken, "its answer cannot be read: " + err.Error()}
	}
	if a.Failure != "" {
		kind, ok := failures[a.Failure]
		if !ok {
			kind = ErrBroken
		}
		return nil, fmt.Errorf("%w (%s)", kind, a.Message)
	}
	if a.Document == nil {
		return nil, &crashError{ErrBroken, "it answered nothing"}
	}
	if err := a.Document.Check(); err != nil {
		return nil, fmt.Errorf("%w: the answer is inconsistent: %w", ErrBroken, err)
	}
	return a.Document, nil
}

// A limitedBuffer keeps what is written up to its limit, then refuses, which
// ends the writer.
type limitedBuffer struct {
	bytes.Buffer
	limit int
	over  bool
}

func (b *limitedBuffer) Write(p []byte) (int, error) {
	if b.Len()+len(p) > b.limit {
		b.over = true
		return 0, errors.New("too much output")
	}
	return b.Buffer.Write(p)
}
