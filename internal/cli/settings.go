package cli

import (
	"fmt"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"time"

	"arising/internal/clock"
	"arising/internal/day"
	"arising/internal/demosite"
)

// Version is the program's version, set when it is built for release.
var Version = "0.1.0"

// Settings hold for every command. Each may also be given in the environment,
// as ARISING_ and the flag's name in capitals with underscores, or in a file.
type Settings struct {
	Config  string `help:"File of settings, a NAME=VALUE a line by the names of the environment; flags and the environment outweigh it." type:"path" placeholder:"FILE"`
	DataDir string `help:"Folder of the archive, the store and the index." default:"./arising-data" placeholder:"DIR"`
	Contact string `help:"Mail address or page that stands in the crawler's User-Agent and on the pages, so that a council can reach you." placeholder:"ADDRESS"`

	Clocks string `help:"File of councils' own periods (time to respond, call-in, notice), with the columns of data/clocks.csv; added to those of law." type:"path" placeholder:"FILE"`

	LogLevel  slog.Level `help:"Log this and worse to standard error: debug, info, warn or error." default:"warn" placeholder:"LEVEL"`
	LogFormat string     `help:"Form of the log: text or json." default:"text" enum:"text,json" placeholder:"FORM"`
}

func (s *Settings) validate() error {
	if strings.TrimSpace(s.DataDir) == "" {
		return usage("--data-dir is empty: name a folder")
	}
	if strings.ContainsAny(s.Contact, "\r\n") {
		return usage("--contact holds a line break")
	}
	return nil
}

// logger writes the log. It holds ids, addresses of the sites and counts; never
// words of papers or of readers.
func (s *Settings) logger(w io.Writer) *slog.Logger {
	opt := &slog.HandlerOptions{Level: s.LogLevel}
	if s.LogFormat == "json" {
		return slog.New(slog.NewJSONHandler(w, opt))
	}
	return slog.New(slog.NewTextHandler(w, opt))
}

// clocks returns the periods of law and, from the file that is named, those that
// councils set themselves.
func (s *Settings) clocks() (clock.Table, error) {
	if s.Clocks == "" {
		return clock.Law(), nil
	}
	f, err := os.Open(s.Clocks)
	if err != nil {
		return nil, usage("--clocks: %v", err)
	}
	defer f.Close()
	own, err := clock.Read(f)
	if err != nil {
		return nil, usage("--clocks %s: %v", s.Clocks, err)
	}
	return append(clock.Law(), own...), nil
}

func (s *Settings) path(name string) string { return filepath.Join(s.DataDir, name) }

// agent is the User-Agent: honest about what we are and how to reach the operator.
func (s *Settings) agent() string {
	if s.Contact == "" {
		return "arising/" + Version + " (reads council minutes; operator gave no contact)"
	}
	return "arising/" + Version + " (reads council minutes; +" + s.Contact + ")"
}

// asOf reads an as-of date; an empty one is the day it is now in London.
func asOf(flag string) (day.Date, error) {
	if flag == "" {
		return today(), nil
	}
	d, err := day.Parse(flag)
	if err != nil {
		return d, usage("--as-of: %v", err)
	}
	return d, nil
}

// asOfData reads an as-of date; an empty one is the day of the demonstration's
// story where its data is asked about, else the day it is now in London.
func (a *app) asOfData(flag string) (day.Date, error) {
	if _, err := os.Stat(a.set.path(demoMark)); flag == "" && err == nil {
		return demosite.AsOf, nil
	}
	return asOf(flag)
}

// today is the only place of the program that asks the clock for the date.
func today() day.Date {
	now := time.Now()
	if london, err := time.LoadLocation("Europe/London"); err == nil {
		now = now.In(london)
	}
	return day.FromTime(now)
}

// dateFlag reads the date of the named flag; empty is the zero date.
func dateFlag(name, value string) (day.Date, error) {
	d, err := day.Parse(value)
	if err != nil {
		return d, usage("--%s: %v", name, err)
	}
	return d, nil
}

type versionCmd struct{}

// Run prints the version.
func (versionCmd) Run(a *app) error {
	_, err := fmt.Fprintln(a.out, "arising", Version)
	return err
}
