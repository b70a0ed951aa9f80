package pdftext

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"time"

	"arising/internal/doctext"
)

// ChildArg is the hidden first argument with which the program starts itself
// to read one PDF. The very beginning of main looks for it and calls Child.
const ChildArg = "__read-pdf"

// orderVariable names the environment variable that carries the order.
const orderVariable = "ARISING_PDF_ORDER"

// An order is what the parent asks of the child.
type order struct {
	Options Options
	Memory  int64         // bytes
	Timeout time.Duration // of the whole work
	Second  bool          // go to PDFium at once: the first reader ended a child before
}

// An answer is what the child writes, as JSON.
type answer struct {
	Failure  string            `json:"failure,omitempty"` // one of the keys of failures
	Message  string            `json:"message,omitempty"`
	Document *doctext.Document `json:"document,omitempty"`
}

// failures names the package's errors on their way between the processes.
var failures = map[string]error{
	"not a pdf": ErrNotPDF, "encrypted": ErrEncrypted, "no text": ErrNoText,
	"broken": ErrBroken, "too large": ErrTooLarge, "timeout": ErrTimeout,
}

// failureOrder is the order in which an error is asked what it is: a timeout
// while reading a broken file is a timeout.
var failureOrder = []string{"timeout", "too large", "encrypted", "not a pdf", "no text", "broken"}

// Child is the whole life of the reading process: it takes its limits from
// the environment, reads a PDF from stdin and writes the answer to stdout. It
// returns the exit code: 0 where an answer was written, whatever it says.
func Child(stdin io.Reader, stdout io.Writer) int {
	var o order
	if err := json.Unmarshal([]byte(os.Getenv(orderVariable)), &o); err != nil {
		fmt.Fprintln(os.Stderr, "read-pdf: this command is started by the program itself")
		return 2
	}
	if err := limitProcess(o.Memory, o.Timeout); err != nil {
		fmt.Fprintln(os.Stderr, "read-pdf: set limits:", err)
		return 2
	}
	debug.SetMemoryLimit(o.Memory * 3 / 4)
	ctx, stop := context.WithTimeout(context.Background(), o.Timeout)
	defer stop()
	if err := json.NewEncoder(stdout).Encode(o.answer(ctx, stdin)); err != nil {
		fmt.Fprintln(os.Stderr, "read-pdf: write answer:", err)
		return 1
	}
	return 0
}

func (o order) answer(ctx context.Context, stdin io.Reader) answer {
	opt := o.Options.withDefaults()
	data, err := io.ReadAll(io.LimitReader(stdin, opt.MaxBytes+1))
	if err != nil {
		return failed(fmt.Errorf("%w: %w", ErrBroken, err))
	}
	read := Read
	if o.Second {
		read = readSecond
	}
	doc, err := read(ctx, data, opt)
	if err != nil {
		return failed(err)
	}
	return answer{Document: doc}
}

func failed(err error) answer {
	for _, name := range failureOrder {
		if errors.Is(err, failures[name]) {
			return answer{Failure: name, Message: err.Error()}
		}
	}
	return answer{Failure: "broken", Message: err.Error()}
}
