package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"arising/internal/civic"
	"arising/internal/doctext"
	"arising/internal/extract"
	"arising/internal/ingest"
)

type extractCmd struct {
	MeetingDate string   `help:"Date of the meeting, YYYY-MM-DD, from which relative dates count; else as the paper prints it." placeholder:"DATE"`
	NextMeeting string   `help:"Date of the committee's next meeting, YYYY-MM-DD." placeholder:"DATE"`
	Council     string   `help:"Name of the council; else as the paper prints it." placeholder:"NAME"`
	Committee   string   `help:"Name of the committee; else as the paper prints it." placeholder:"NAME"`
	JSON        bool     `name:"json" help:"Print one JSON document a file."`
	Explain     bool     `help:"Print for each sentence which rules looked at it and why it was or was not taken."`
	Files       []string `arg:"" name:"file" help:"HTML, PDF or plain text, told apart by content; - is standard input."`
}

// maxPaperBytes bounds one file given on the command line; the largest pack
// that councils were seen to publish is under 100 MB.
const maxPaperBytes = 200 << 20

// Run reads each file and prints what it holds. A file that cannot be read is
// named, the others are still printed, and the exit code says so.
func (c *extractCmd) Run(a *app) error {
	given, err := c.context()
	if err != nil {
		return err
	}
	failed, counts := 0, [3]int{}
	for _, name := range c.Files {
		doc, err := a.readPaper(a.ctx, name)
		if err != nil {
			fmt.Fprintf(a.err, "arising: %s: %v\n", name, err)
			failed++
			continue
		}
		if err := c.print(a, name, doc, given, &counts); err != nil {
			return err
		}
	}
	a.done("%d of %d files read: %d decisions, %d actions, %d milestones",
		len(c.Files)-failed, len(c.Files), counts[0], counts[1], counts[2])
	switch {
	case failed == len(c.Files):
		return errors.New("no file could be read")
	case failed > 0:
		return errPartly
	}
	return nil
}

func (c *extractCmd) context() (extract.Context, error) {
	given := extract.Context{Council: c.Council, Committee: c.Committee}
	var err error
	if given.MeetingDate, err = dateFlag("meeting-date", c.MeetingDate); err != nil {
		return given, err
	}
	given.NextMeeting, err = dateFlag("next-meeting", c.NextMeeting)
	return given, err
}

func (c *extractCmd) print(a *app, name string, doc *doctext.Document, given extract.Context, counts *[3]int) error {
	result := extract.Records(doc, given)
	for _, item := range result.Items {
		for _, r := range item.Records {
			switch r.Kind {
			case civic.Decision:
				counts[0]++
			case civic.Action:
				counts[1]++
			case civic.Milestone:
				counts[2]++
			}
		}
	}
	if c.Explain {
		return extract.Explain(doc, given, a.out)
	}
	if !c.JSON {
		printResult(a.out, name, result)
		return nil
	}
	enc := json.NewEncoder(a.out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	return enc.Encode(result.JSON(filepath.Base(name)))
}

// readPaper reads a file or standard input into text.
func (a *app) readPaper(ctx context.Context, name string) (*doctext.Document, error) {
	var r io.Reader = a.in
	if name != "-" {
		f, err := os.Open(name)
		if err != nil {
			return nil, plainPathError(err)
		}
		defer f.Close()
		if info, err := f.Stat(); err == nil && info.IsDir() {
			return nil, errors.New("is a folder; give files, or use \"arising import\"")
		}
		r = f
	}
	data, err := io.ReadAll(io.LimitReader(r, maxPaperBytes+1))
	if err != nil {
		return nil, err
	}
	if len(data) > maxPaperBytes {
		return nil, fmt.Errorf("larger than %d MB", maxPaperBytes>>20)
	}
	if len(strings.TrimSpace(string(data[:min(len(data), 4096)]))) == 0 {
		return nil, errors.New("is empty")
	}
	return a.readers().Read(ctx, data, "")
}

// plainPathError drops the operation and path that the caller prints anyway.
func plainPathError(err error) error {
	var p *os.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

func (a *app) readers() ingest.Readers {
	r := ingest.Readers{}
	r.PDF.CacheDir = a.set.path("cache")
	return r
}

func printResult(w io.Writer, name string, r extract.Result) {
	fmt.Fprintf(w, "%s: %s", name, r.Kind)
	for _, s := range []string{r.Council, r.Committee, r.MeetingDate.Long()} {
		if s != "" {
			fmt.Fprintf(w, ", %s", s)
		}
	}
	fmt.Fprintln(w)
	for _, item := range r.Items {
		if len(item.Records) == 0 {
			continue
		}
		fmt.Fprintf(w, "\n%s\n", strings.TrimSpace(item.Number+" "+item.Title))
		for _, rec := range item.Records {
			fmt.Fprintf(w, "  %-9s %s\n", rec.Kind, rec.Quote)
			if line := recordFields(rec); line != "" {
				fmt.Fprintf(w, "            %s\n", line)
			}
		}
	}
	if len(r.Entries) > 0 {
		fmt.Fprintf(w, "\n%d programme items; --json lists them\n", len(r.Entries))
	}
}

func recordFields(r civic.Record) string {
	var parts []string
	add := func(label, value string) {
		if value != "" {
			parts = append(parts, label+" "+value)
		}
	}
	add("verb", string(r.Verb))
	add("owner", r.Owner)
	add("to", r.Recipient)
	if r.Due != nil {
		add("due", fmt.Sprintf("%q", r.Due.Expression))
		if r.Due.To.Known() {
			add("=", r.Due.From.String()+" to "+r.Due.To.String())
		}
	}
	if r.Source.Page > 0 {
		add("page", fmt.Sprint(r.Source.Page))
	}
	return strings.Join(parts, "; ")
}
