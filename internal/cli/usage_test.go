package cli

import (
	"path/filepath"
	"strings"
	"testing"
)

// allCommands are the commands that --help lists, with what makes each of them right to call.
var allCommands = []string{"demo", "crawl", "import", "search", "outstanding", "trace", "versions", "curate", "forget", "programme", "programme import",
	"programme list", "programme show", "coverage", "serve", "extract", "councils", "councils list", "councils permit", "reindex", "backup", "restore", "check", "config", "version"}

func TestHelp(t *testing.T) {
	overview := arising(t).must(t, exitDone)
	if !strings.Contains(overview.out, "arising demo") {
		t.Errorf("without arguments the program says %q, want how to begin", overview.out)
	}
	for _, name := range allCommands {
		t.Run(name, func(t *testing.T) {
			r := arising(t, append(strings.Fields(name), "--help")...).must(t, exitDone)
			if !strings.Contains(r.out, "Usage: arising "+name) || len(r.out) < 150 {
				t.Errorf("help says %q", r.out)
			}
			if first := strings.Fields(name)[0]; !strings.Contains(overview.out, "\n  "+first+" ") {
				t.Errorf("the overview does not list %q", first)
			}
		})
	}
}

func TestWrongUse(t *testing.T) {
	dir := demo(t)
	for _, tt := range []struct {
		name string
		args []string
		want []string // words of the message
	}{
		{"unknown command", []string{"frobnicate"}, []string{"frobnicate", "--help"}},
		{"unknown flag", []string{"outstanding", "--overdoo"}, []string{"--overdoo", "--help"}},
		{"unknown format", []string{"outstanding", "--format", "docx"}, []string{"docx", "xlsx"}},
		{"unknown status", []string{"outstanding", "--status", "late"}, []string{"late", "overdue", "superseded"}},
		{"date that is none", []string{"outstanding", "--as-of", "2026-02-30"}, []string{"--as-of", "2026-02-30"}},
		{"date in words", []string{"search", "--from", "yesterday", "x"}, []string{"--from", "yesterday"}},
		{"range turned round", []string{"search", "--from", "2026-02-01", "--to", "2026-01-01", "x"}, []string{"--to", "--from"}},
		{"no hits wanted", []string{"search", "--limit", "0", "x"}, []string{"--limit", "100"}},
		{"too many hits wanted", []string{"search", "--limit", "101", "x"}, []string{"--limit", "100"}},
		{"negative offset", []string{"search", "--offset", "-1", "x"}, []string{"--offset"}},
		{"unknown kind", []string{"search", "--kind", "promise", "x"}, []string{"promise", "decision"}},
		{"question too long", []string{"search", strings.Repeat("depot ", 2000)}, []string{"longer"}},
		{"nothing to crawl", []string{"crawl"}, []string{"--url", "--council"}},
		{"address without council", []string{"crawl", "--url", "https://democracy.example/"}, []string{"--council"}},
		{"address of another kind", []string{"crawl", "--url", "ftp://democracy.example/", "--council", "X"}, []string{"ftp://"}},
		{"password in an address", []string{"crawl", "--url", "https://a:b@democracy.example/", "--council", "X"}, []string{"password"}},
		{"unknown council to crawl", []string{"crawl", "--council", "Nowhere-on-Sea Parish"}, []string{"Nowhere-on-Sea"}},
		{"negative delay", []string{"crawl", "--council", "X", "--delay=-1s"}, []string{"--delay"}},
		{"unknown programme", []string{"programme", "show", "Nonesuch"}, []string{"Nonesuch", "Better by Design"}},
		{"empty data directory", []string{"councils", "--data-dir="}, []string{"--data-dir"}},
		{"line break in the contact", []string{"config", "--contact", "a\nb"}, []string{"--contact"}},
		{"no file to extract", []string{"extract"}, []string{"file"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			args := tt.args
			if !strings.Contains(strings.Join(args, " "), "--data-dir") {
				args = append([]string{"--data-dir", dir}, args...)
			}
			r := arising(t, args...).must(t, exitUsage).says(t, tt.want...)
			if r.out != "" {
				t.Errorf("standard output holds %q, want nothing", cut(r.out))
			}
		})
	}
}

// A name that nothing bears lists what there is; an empty answer would read as "nothing is owed".
func TestUnknownCommittee(t *testing.T) {
	r := arising(t, "outstanding", "--committee", "Planning", "--data-dir", demo(t)).must(t, exitUsage)
	r.says(t, "Planning", "Overview and Performance Scrutiny Forum", "Cabinet", "Audit")
}

func TestNothingStoredYet(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "none")
	for _, args := range [][]string{{"outstanding"}, {"search", "depot"}, {"trace", "r1"}, {"coverage"}, {"check"}, {"reindex"},
		{"programme", "list"}, {"serve", "--listen", "127.0.0.1:0"}, {"backup", filepath.Join(t.TempDir(), "b.tar")}} {
		t.Run(args[0], func(t *testing.T) {
			arising(t, append(args, "--data-dir", dir)...).must(t, exitFailed).says(t, dir, "arising demo")
		})
	}
	if !missingFile(dir) {
		t.Error("asking for what is not there made the data directory")
	}
}

func TestSettingsFromTheEnvironment(t *testing.T) {
	env := map[string]string{"ARISING_DATA_DIR": demo(t), "ARISING_AS_OF": asOfDemo, "ARISING_CONTACT": "clerk@quillhaven.example"}
	r := arisingWith(t, env, "", "outstanding", "--format", "json", "--status", "all").must(t, exitDone)
	if r.out != outstanding(t, demo(t)) {
		t.Error("settings from the environment give another list than flags")
	}
	r = arisingWith(t, env, "", "config").must(t, exitDone)
	for _, want := range []string{demo(t), "ARISING_DATA_DIR", "clerk@quillhaven.example"} {
		if !strings.Contains(r.out, want) {
			t.Errorf("config says %q, want %q in it", r.out, want)
		}
	}
	other := arisingWith(t, env, "", "config", "--contact", "b@c.example").must(t, exitDone)
	if !strings.Contains(other.out, "b@c.example") || strings.Contains(other.out, "clerk@") {
		t.Errorf("a flag does not win over the environment: %q", other.out)
	}
}

func TestCouncils(t *testing.T) {
	held := arising(t, "councils", "--held", "--data-dir", demo(t)).must(t, exitDone)
	if !strings.Contains(held.out, "Quillhaven Borough Council") || strings.Count(held.out, "\n") != 1 {
		t.Errorf("held councils are %q, want Quillhaven alone", held.out)
	}
	all := arising(t, "councils", "--data-dir", filepath.Join(t.TempDir(), "none")).must(t, exitDone)
	if n := strings.Count(all.out, "\n"); n < 200 {
		t.Errorf("%d councils are known, want some hundreds", n)
	}
	for line := range strings.Lines(all.out) {
		if !strings.Contains(line, "http") {
			t.Errorf("%q names no address", line)
		}
	}
}
