package cli

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/alecthomas/kong"
)

// Settings come from a flag, else from the environment, else from the file that
// --config names, else from the default. The file has a NAME=VALUE a line, so
// that the one which systemd reads as EnvironmentFile can be given here too.

// maxSettings bounds the file of settings.
const maxSettings = 1 << 20

// A fileSetting is one line of the file.
type fileSetting struct {
	value string
	line  int
}

// A settingSource gives flags their values from the environment and the file.
type settingSource struct {
	getenv func(string) string
	path   string // of the file; "" is none
	file   map[string]fileSetting
}

// settingsOf reads the file that args or the environment name.
func settingsOf(args []string, getenv func(string) string) (*settingSource, error) {
	s := &settingSource{getenv: getenv, path: configPath(args, getenv)}
	if s.path == "" {
		return s, nil
	}
	f, err := os.Open(s.path)
	if err != nil {
		return s, fmt.Errorf("--config: %w", err)
	}
	s.file, err = readSettings(f)
	if err = errors.Join(err, f.Close()); err != nil {
		return s, fmt.Errorf("--config %s: %w", s.path, err)
	}
	return s, nil
}

// configPath finds the file before anything else is read, for it says the rest.
func configPath(args []string, getenv func(string) string) string {
	path := getenv(envName("config"))
	for i, a := range args {
		switch {
		case a == "--":
			return path
		case strings.HasPrefix(a, "--config="):
			path = strings.TrimPrefix(a, "--config=")
		case a == "--config" && i+1 < len(args):
			path = args[i+1]
		}
	}
	return path
}

// readSettings reads lines "ARISING_DELAY=2s" or "delay = 2s". Empty ones and
// those that begin with # say nothing; a value may stand in quotes.
func readSettings(r io.Reader) (map[string]fileSetting, error) {
	out := map[string]fileSetting{}
	lines := bufio.NewScanner(io.LimitReader(r, maxSettings+1))
	lines.Buffer(nil, maxSettings)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(strings.TrimPrefix(lines.Text(), "\ufeff"))
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		name, value, ok := strings.Cut(line, "=")
		name = flagName(strings.TrimSpace(name))
		if !ok || name == "" {
			return nil, fmt.Errorf("line %d: want NAME=VALUE", n) // the line may hold a password
		}
		if was, twice := out[name]; twice {
			return nil, fmt.Errorf("line %d: %s is given twice, first on line %d", n, name, was.line)
		}
		out[name] = fileSetting{unquoted(strings.TrimSpace(value)), n}
	}
	return out, lines.Err()
}

func unquoted(s string) string {
	if len(s) > 1 && (s[0] == '"' || s[0] == '\'') && s[len(s)-1] == s[0] {
		return s[1 : len(s)-1]
	}
	return s
}

// envName is the variable that stands for a flag, and flagName the flag that a
// variable or a line of the file means.
func envName(flag string) string {
	return "ARISING_" + strings.ToUpper(strings.ReplaceAll(flag, "-", "_"))
}

func flagName(s string) string {
	return strings.ReplaceAll(strings.ToLower(strings.TrimPrefix(strings.TrimPrefix(s, "ARISING_"), "--")), "_", "-")
}

// check refuses a line that no command has a flag for: it is misspelt, and the
// setting that was meant would not hold.
func (s *settingSource) check(root *kong.Node) error {
	known := map[string]bool{}
	var walk func(n *kong.Node)
	walk = func(n *kong.Node) {
		for _, f := range n.Flags {
			known[f.Name] = true
		}
		for _, c := range n.Children {
			walk(c)
		}
	}
	walk(root)
	for _, name := range sortedKeys(s.file) {
		if !known[name] {
			return fmt.Errorf("--config %s, line %d: no command has a setting %q", s.path, s.file[name].line, name)
		}
	}
	return nil
}

// Validate implements kong.Resolver.
func (s *settingSource) Validate(*kong.Application) error { return nil }

// Resolve implements kong.Resolver.
func (s *settingSource) Resolve(_ *kong.Context, _ *kong.Path, flag *kong.Flag) (any, error) {
	if v, _ := s.find(flag.Name); v != "" {
		return v, nil
	}
	return nil, nil
}

// find returns the value of a flag that is not given, and where it stands in
// words; "" is neither in the environment nor in the file.
func (s *settingSource) find(flag string) (value, from string) {
	if v := s.getenv(envName(flag)); v != "" {
		return v, "environment, " + envName(flag)
	}
	if f, ok := s.file[flag]; ok && f.value != "" {
		return f.value, fmt.Sprintf("file, %s line %d", s.path, f.line)
	}
	return "", ""
}
