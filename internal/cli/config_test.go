package cli

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func settingsFile(t *testing.T, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "arising.env")
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// Each setting is printed with its value and where it came from: a flag outweighs
// the environment, that the file, that the default. What is secret is not printed.
func TestConfigSaysWhereSettingsComeFrom(t *testing.T) {
	path := settingsFile(t, "\ufeff# as systemd reads it\nARISING_CONTACT=you@example.org\ndelay = 3s\nARISING_PROXY=\"http://bob:hunter2@proxy.example:3128\"\nhours='22:00-06:00'\nat-once=2\n")
	env := map[string]string{"ARISING_CONFIG": path, "ARISING_DELAY": "4s", "ARISING_AT_ONCE": "5"}
	r := arisingWith(t, env, "", "config", "--json", "--data-dir", t.TempDir(), "--at-once", "6", "--crawl-at", "02:30").must(t, exitDone)
	var got struct {
		Settings []setting `json:"settings"`
		InForce  []fact    `json:"in_force"`
	}
	if err := json.Unmarshal([]byte(r.out), &got); err != nil {
		t.Fatalf("%v in %s", err, r.out)
	}
	by := map[string]setting{}
	for _, s := range got.Settings {
		by[s.Name] = s
	}
	for name, want := range map[string]setting{
		"contact":   {"contact", "you@example.org", "file, " + path + " line 2", "ARISING_CONTACT"},
		"delay":     {"delay", "4s", "environment, ARISING_DELAY", "ARISING_DELAY"},
		"at-once":   {"at-once", "6", "flag, --at-once", "ARISING_AT_ONCE"},
		"hours":     {"hours", "22:00-06:00", "file, " + path + " line 5", "ARISING_HOURS"},
		"proxy":     {"proxy", "http://***@proxy.example:3128", "file, " + path + " line 4", "ARISING_PROXY"},
		"max-pages": {"max-pages", "200000", "default", "ARISING_MAX_PAGES"},
		"pin":       {"pin", "", "default", "ARISING_PIN"},
	} {
		if by[name] != want {
			t.Errorf("%+v, want %+v", by[name], want)
		}
	}
	says := map[string]string{}
	for _, f := range got.InForce {
		says[f.Name] = f.Says
	}
	if !strings.Contains(says["hours"], "22:00-06:00 in London, now ") || !strings.Contains(says["requests"], "4s") || !strings.Contains(says["next crawl of serve"], "02:30") {
		t.Errorf("in force: %v", says)
	}
	if strings.Contains(r.out+r.err, "hunter2") {
		t.Error("the proxy's password is printed")
	}
}

// A file that cannot be read as meant is refused by every command, and a message
// about it repeats nothing that may be secret.
func TestSettingsFileThatIsWrong(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"misspelt", "contact=a@b.example\ndelya=3s\n", `line 2: no command has a setting "delya"`},
		{"no value", "proxy hunter2\n", "line 1: want NAME=VALUE"},
		{"twice", "delay=1s\nARISING_DELAY=2s\n", "line 2: delay is given twice, first on line 1"},
		{"of another kind", "delay=soon\n", "--delay"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := arising(t, "config", "--config", settingsFile(t, tt.text), "--data-dir", t.TempDir()).must(t, exitUsage).says(t, tt.want)
			if strings.Contains(r.out+r.err, "hunter2") {
				t.Error("the line is printed")
			}
		})
	}
	arising(t, "councils", "--config", filepath.Join(t.TempDir(), "none")).must(t, exitUsage).says(t, "none")
}

// What the councils permit, and which a night would crawl, is part of what is in force.
func TestConfigListsPermissions(t *testing.T) {
	dir := t.TempDir()
	arising(t, "councils", "permit", "Barnet", "--by", "A. Clerk, Democratic Services", "--on", "2026-05-03", "--what", "all pages; letter", "--data-dir", dir)
	r := arising(t, "config", "--data-dir", dir).must(t, exitDone)
	for _, want := range []string{"councils at night", "1: ", "permits us to read", "A. Clerk, Democratic Services"} {
		if !strings.Contains(r.out, want) {
			t.Errorf("config lacks %q:\n%s", want, r.out)
		}
	}
}

func FuzzSettingsFile(f *testing.F) {
	f.Add("ARISING_DELAY=1s\n# x\n at-once = \"2\"")
	f.Fuzz(func(t *testing.T, text string) {
		got, err := readSettings(strings.NewReader(text))
		if err != nil {
			return
		}
		for name, s := range got {
			if name == "" || s.line < 1 || strings.ContainsAny(name, "=\n") || strings.Contains(s.value, "\n") {
				t.Fatalf("%q %+v", name, s)
			}
		}
	})
}
