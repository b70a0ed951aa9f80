package cli

import (
	"context"
	"errors"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"arising/internal/store"
)

// The crawl comes every night at its time by London's clock, in summer and in
// winter, also after one that failed or that took longer than a day.
func TestNightly(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		began := time.Now()
		start := time.Date(2026, 3, 27, 12, 0, 0, 0, time.UTC)
		var came []string
		n := &nightly{at: 2*time.Hour + 30*time.Minute, now: func() time.Time { return start.Add(time.Since(began)) }}
		n.run = func(context.Context) (string, error) {
			came = append(came, n.now().Format("2006-01-02 15:04"))
			switch len(came) {
			case 2:
				return "", errors.New("no store")
			case 3:
				time.Sleep(25 * time.Hour)
			}
			return "two councils", nil
		}
		n.Start(t.Context())
		if next := n.State().Next; !next.Equal(start.Add(14*time.Hour + 30*time.Minute)) {
			t.Errorf("next is %s", next)
		}
		time.Sleep(24 * time.Hour)
		if s := n.State(); s.Result != "two councils" || s.Ended.IsZero() || !s.Running.IsZero() {
			t.Errorf("after the first night: %+v", s)
		}
		time.Sleep(24 * time.Hour)
		if s := n.State(); !strings.Contains(s.Result, "failed") {
			t.Errorf("after a night that failed: %+v", s)
		}
		time.Sleep(24 * time.Hour)
		if s := n.State(); s.Running.IsZero() || s.Next.Sub(s.Running) != 24*time.Hour {
			t.Errorf("while it runs: %+v", s)
		}
		time.Sleep(48 * time.Hour)
		n.Stop()
		want := "2026-03-28 02:30; 2026-03-29 01:30; 2026-03-30 01:30; 2026-04-01 01:30"
		if got := strings.Join(came, "; "); got != want {
			t.Errorf("it came at %s, want %s", got, want)
		}
		time.Sleep(72 * time.Hour)
		if len(came) != 4 {
			t.Error("it came again after it was stopped")
		}
		n.Stop()
	})
}

// A night over a stored council finds what is new, keeps its report, and is left
// out while another process writes.
func TestNightOfAServer(t *testing.T) {
	site, dir := larkmere(t), t.TempDir()
	site.crawl(t, dir).must(t, exitDone)
	a := &app{ctx: t.Context(), set: &Settings{DataDir: dir}, out: &strings.Builder{}, err: &strings.Builder{}}
	p, err := a.open(false)
	if err != nil {
		t.Fatal(err)
	}
	defer p.Close()
	f := nightFlags{CrawlAt: "02:30", Manners: Manners{AllowPrivate: true, AtOnce: 2}}
	if _, err := f.once(t.Context(), a, p); err != nil { // looks further back than the crawl above
		t.Fatal(err)
	}
	site.forget()
	words, err := f.once(t.Context(), a, p)
	if err != nil || !strings.HasPrefix(words, "councils read: 1; addresses new: 0, changed: 0, lost: 0") || len(site.asked()) == 0 {
		t.Errorf("a quiet night: %q, %v after %d requests", words, err, len(site.asked()))
	}
	nights, err := p.store.Nights(t.Context(), 0)
	if err != nil || len(nights) != 3 || !strings.Contains(string(nights[0]), "Larkmere Town Council") {
		t.Errorf("%d reports are kept, %v", len(nights), err)
	}
	other, err := store.Open(t.Context(), dir+"/"+storeFile, store.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	unlock, err := other.Lock(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer unlock()
	site.forget()
	if words, err = f.once(t.Context(), a, p); err != nil || !strings.Contains(words, "left out") || len(site.asked()) != 0 {
		t.Errorf("beside another crawl: %q, %v", words, err)
	}
	for _, bad := range []string{"2:3:4", "25:00", "soon"} {
		arising(t, "serve", "--listen", "127.0.0.1:0", "--crawl-at", bad, "--data-dir", dir).must(t, exitUsage).says(t, "--crawl-at")
	}
}
