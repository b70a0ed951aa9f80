package cli

import (
	"bytes"
	"context"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"arising/internal/testsite"
)

// A process is the program at work in a process of its own.
type process struct {
	cmd  *exec.Cmd
	out  bytes.Buffer // both streams
	done chan error
}

// start runs a crawl of the site in a process that can be killed.
func (s *town) start(t testing.TB, dir string, more ...string) *process {
	t.Helper()
	args := []string{"crawl", "--url", s.url, "--council", "Larkmere Town Council", "--delay", "0s",
		"--since", "2024-01-01", "--allow-private", "--data-dir", dir}
	return start(t, append(args, more...)...)
}

// start runs a command in a process that can be killed.
func start(t testing.TB, args ...string) *process {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithTimeout(context.Background(), 5*time.Minute)
	t.Cleanup(stop)
	p := &process{done: make(chan error, 1)}
	p.cmd = exec.CommandContext(ctx, self, args...)
	p.cmd.Env = append(os.Environ(), beProgram+"=1")
	p.cmd.Stdout, p.cmd.Stderr = &p.out, &p.out
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	go func() { p.done <- p.cmd.Wait() }() // ends with the process
	return p
}

// wait returns the exit code, -1 for a process that was killed.
func (p *process) wait(t testing.TB) int {
	t.Helper()
	select {
	case <-p.done:
	case <-time.After(5 * time.Minute):
		t.Fatal("the program neither ends nor can be killed")
	}
	return p.cmd.ProcessState.ExitCode()
}

// kills is how often a crawl is killed; each moment comes from a fixed seed.
func kills() int {
	if few() {
		return 2
	}
	return 10
}

// A crawl that is killed at any request goes on from there: it ends with what
// an undisturbed crawl finds, and asks for one page a kill once more at most.
func TestKilledWhileFetching(t *testing.T) {
	site, whole, dir := quillhaven(t), t.TempDir(), t.TempDir()
	site.crawl(t, whole, "--since", "2024-01-01").must(t, exitDone)
	want, all := outstanding(t, whole), len(site.asked())
	site.forget()
	random, n := rand.New(rand.NewPCG(7, 2026)), kills()
	for range n {
		at := make(chan struct{})
		moment := len(site.asked()) + 3 + random.IntN(max(1, all/n-3))
		site.setGate(func(asked int) {
			if asked == moment {
				close(at)
			}
		})
		p := site.start(t, dir)
		select {
		case <-at:
			if err := p.cmd.Process.Kill(); err != nil {
				t.Fatal(err)
			}
			p.wait(t)
		case err := <-p.done:
			t.Fatalf("the crawl ended before it was killed at request %d: %v\n%s", moment, err, p.out.String())
		}
	}
	site.setGate(nil)
	site.crawl(t, dir, "--since", "2024-01-01").must(t, exitDone)
	if got := outstanding(t, dir); got != want {
		t.Errorf("after %d kills\n%s\nwant\n%s", n, cut(got), cut(want))
	}
	if again := repeated(site.asked()); again > n {
		t.Errorf("%d requests were made again after %d kills, want one a kill at most", again, n)
	}
	arising(t, "check", "--data-dir", dir).must(t, exitDone)
}

// repeated counts what was asked for more than once, but for robots.txt, which
// each process reads, and the first look whether there is a site.
func repeated(asked []string) (n int) {
	seen := map[string]bool{"robots.txt": true, testsite.Key("/moderngov/"): true}
	for _, a := range asked {
		if seen[a] && a != "robots.txt" && a != testsite.Key("/moderngov/") {
			n++
		}
		seen[a] = true
	}
	return n
}

// Killed while it reads, links or indexes, the program does that again.
func TestKilledWhileReading(t *testing.T) {
	site, whole := larkmere(t), t.TempDir()
	site.crawl(t, whole).must(t, exitDone)
	want, all := outstanding(t, whole), len(site.asked())
	random := rand.New(rand.NewPCG(11, 2026))
	for range kills() / 2 {
		dir := t.TempDir()
		last := make(chan struct{})
		site.forget()
		site.setGate(func(asked int) {
			if asked == all {
				close(last)
			}
		})
		p := site.start(t, dir)
		select {
		case <-last: // from here on it reads
		case err := <-p.done:
			t.Fatalf("the crawl ended too early: %v\n%s", err, p.out.String())
		}
		select {
		case <-time.After(time.Duration(random.IntN(600)) * time.Millisecond):
			_ = p.cmd.Process.Kill() // it may have ended by itself, which is as good
		case err := <-p.done:
			p.done <- err
		}
		p.wait(t)
		site.setGate(nil)
		site.crawl(t, dir).must(t, exitDone)
		if got := outstanding(t, dir); got != want {
			t.Errorf("after the kill\n%s\nwant\n%s", cut(got), cut(want))
		}
		arising(t, "check", "--data-dir", dir).must(t, exitDone)
	}
}

// While one process crawls, a second one is told which holds the store.
func TestTwoProcesses(t *testing.T) {
	site, dir := larkmere(t), t.TempDir()
	waits, goOn := make(chan struct{}), make(chan struct{})
	site.setGate(func(asked int) {
		if asked == 5 {
			close(waits)
			<-goOn
		}
	})
	p := site.start(t, dir)
	select {
	case <-waits:
	case err := <-p.done:
		t.Fatalf("the crawl ended too early: %v\n%s", err, p.out.String())
	}
	second := site.crawl(t, dir)
	close(goOn)
	second.must(t, exitFailed).says(t, "another process is writing", strconv.Itoa(p.cmd.Process.Pid))
	if code := p.wait(t); code != exitDone {
		t.Fatalf("the first process ends with %d:\n%s", code, p.out.String())
	}
	if n := strings.Count(outstanding(t, dir), `"id"`); n != 4 {
		t.Errorf("%d commitments, want 4", n)
	}
}

// setGate has a function called before each answer with the number of requests so far.
func (s *town) setGate(gate func(asked int)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.gate = gate
}
