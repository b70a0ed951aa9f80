// Package cli is the command line, one file per command: it reads settings,
// builds the parts a command needs and runs them. It is the only package that
// knows all the others.
package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/alecthomas/kong"

	"arising/internal/pdftext"
)

// Exit codes of the program.
const (
	exitDone   = 0
	exitFailed = 1
	exitUsage  = 2
	exitPartly = 3 // some pages or files failed; all else is kept
)

// errPartly is returned by a command that kept everything it could and has
// already said what it could not.
var errPartly = errors.New("partly done")

// A usageError is the reader's mistake: it exits with 2 and points to --help.
type usageError struct{ error }

func usage(format string, args ...any) error { return usageError{fmt.Errorf(format, args...)} }

// commands is the whole command line. The order is the order in --help.
type commands struct {
	Settings

	Demo        demoCmd        `cmd:"" help:"Start a small fictional council site on this machine, crawl it and serve the pages."`
	Crawl       crawlCmd       `cmd:"" help:"Fetch what is new on a council's ModGov site, read it and bring the index up to date."`
	Import      importCmd      `cmd:"" help:"Read files and folders of papers (HTML, PDF, text) by the same road as a crawl."`
	Search      searchCmd      `cmd:"" help:"Search items and documents, as the pages do."`
	Outstanding outstandingCmd `cmd:"" help:"List what was promised and is still owed."`
	Trace       traceCmd       `cmd:"" help:"Print the whole life of one promise: its words, its dates, what came after, and why we think so."`
	Versions    versionsCmd    `cmd:"" help:"List what an address or an agenda item's papers have held and when, and what was changed."`
	Curate      curateCmd      `cmd:"" help:"Say what you know of a promise: confirm or reject a link or evidence, close it, reopen it, add a note."`
	Programme   programmeCmd   `cmd:"" help:"Import, list and show programmes and their items."`
	Coverage    coverageCmd    `cmd:"" help:"Say what is held, what is missing, and why."`
	Serve       serveCmd       `cmd:"" help:"Serve the pages and the JSON API."`
	Extract     extractCmd     `cmd:"" help:"Print the decisions, actions, milestones and dates of papers; stores nothing."`
	Councils    councilsCmd    `cmd:"" help:"List known councils and their ModGov addresses, and which are held here."`
	Reindex     reindexCmd     `cmd:"" help:"Read everything again from the archive and build the index anew; fetches nothing."`
	Backup      backupCmd      `cmd:"" help:"Copy the archive and the store into one file, while others read."`
	Restore     restoreCmd     `cmd:"" help:"Put a backup in place of an empty data directory."`
	Check       checkCmd       `cmd:"" help:"Look for damage in the archive, the store and the index."`
	Forget      forgetCmd      `cmd:"" help:"Take a published paper or page down for good: its words go, a tombstone stays."`
	Config      configCmd      `cmd:"" help:"Print the settings in force and where each comes from."`
	Version     versionCmd     `cmd:"" help:"Print the version."`
}

// app is what a command has to work with.
type app struct {
	ctx    context.Context
	set    *Settings
	in     io.Reader
	out    io.Writer // what a person reads, and JSON
	err    io.Writer
	raw    struct{ out, err io.Writer } // the same as they are: for files, progress bars and bold type
	getenv func(string) string
	source *settingSource
}

// done prints the closing line that says what the command did. It goes to the
// error stream, so that standard output holds results only.
func (a *app) done(format string, args ...any) {
	fmt.Fprintf(a.err, format+"\n", args...)
}

const about = `Matters Arising reads council papers published on ModGov sites, records who
decided and promised what by when, and shows what is still owed.

Begin with "arising demo", or with a council of your own:

    arising crawl --url https://democracy.example.gov.uk/ --council "Example Council"
    arising outstanding
    arising serve`

// Run parses args, runs the command and returns the exit code of the process:
// 0 done, 1 failed, 2 wrong use, 3 partly done.
func Run(ctx context.Context, args []string, getenv func(string) string, in io.Reader, out, errs io.Writer) int {
	if len(args) == 1 && args[0] == pdftext.ChildArg {
		return pdftext.Child(in, out)
	}
	source, err := settingsOf(args, getenv)
	if err != nil {
		fmt.Fprintf(errs, "arising: %v\n", err)
		return exitUsage
	}
	var cmd commands
	exited, code := false, 0
	parser, err := kong.New(&cmd,
		kong.Name("arising"), kong.Description(about), kong.Writers(out, errs),
		kong.Exit(func(c int) { exited, code = true, c }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, NoExpandSubcommands: true, WrapUpperBound: 100}),
		kong.Resolvers(source),
		kong.Vars{"version": Version},
	)
	if err != nil {
		panic("BUG: command line: " + err.Error())
	}
	if err := source.check(parser.Model.Node); err != nil {
		fmt.Fprintf(errs, "arising: %v\n", err)
		return exitUsage
	}
	if len(args) == 0 {
		args = []string{"--help"}
	}
	parsed, err := parser.Parse(args)
	if exited {
		return code
	}
	if err != nil {
		fmt.Fprintf(errs, "arising: %v\nSee \"arising --help\".\n", err)
		return exitUsage
	}
	a := &app{ctx: ctx, set: &cmd.Settings, in: in, out: newScreen(out), err: newScreen(errs), getenv: getenv, source: source}
	a.raw.out, a.raw.err = out, errs
	if err := cmd.Settings.validate(); err != nil {
		return a.report(err)
	}
	return a.report(parsed.Run(a))
}

// report prints err for a person and chooses the exit code.
func (a *app) report(err error) int {
	var wrong usageError
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errPartly):
		return exitPartly
	case errors.As(err, &wrong):
		fmt.Fprintf(a.err, "arising: %v\n", err)
		return exitUsage
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(a.err, "arising: stopped; what was stored is kept and the next run goes on from here")
		return exitFailed
	}
	fmt.Fprintf(a.err, "arising: %v\n", err)
	return exitFailed
}

// isTerminal reports whether w is a screen, where progress bars make sense.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
