package crawl_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"arising/internal/day"
)

// Thirty nights of a council with twenty years of history: every page is looked
// at as often as the policy says, nothing that was published the day before is
// missing in the morning, and a night costs few requests.
func TestThirtyNights(t *testing.T) {
	if testing.Short() {
		t.Skip("crawls some ten thousand pages")
	}
	inCounty(t, func(t *testing.T, c *county) {
		g := c.borough(1, 24, 6, 20)
		first := g.run(t)
		t.Logf("first crawl: %d meetings, %d requests, %v", first.Meetings, first.Requests, time.Duration(len(g.site.Log()))*(time.Second+g.site.Took))
		asked := map[int][]int{} // nights, by meeting
		var nights []string
		total, most := 0, 0
		for night := range 30 {
			time.Sleep(c.untilTomorrow())
			g.site.Forget()
			report := g.run(t)
			checkManners(t, g.site)
			n := 0
			for _, r := range g.site.Log() {
				if id, ok := meetingAsked(r); ok {
					asked[id] = append(asked[id], night)
					n++
				}
			}
			requests := len(g.site.Log())
			total, most = total+requests, max(most, requests)
			nights = append(nights, fmt.Sprintf("%2d: %3d requests, %3d of them for meetings; %2d new, %2d changed", night+1, requests, n, report.New, report.Changed))
			g.holdsWhatIsPublished(t, night)
		}
		t.Logf("requests of each night:\n%s", strings.Join(nights, "\n"))
		t.Logf("a night costs %d requests on average, %d at most", total/30, most)
		g.checkRevisits(t, asked)
		if average := total / 30; average > 200 || most > 240 {
			t.Errorf("a night costs %d requests on average and %d at most, want at most 200 and 240", average, most)
		}
	})
}

// untilTomorrow is the time until the same morning hour.
func (c *county) untilTomorrow() time.Duration {
	now := c.now()
	return morning.AddDate(0, 0, int(now.Sub(morning).Hours()/24)+1).Sub(now)
}

// holdsWhatIsPublished compares the meetings that change these weeks with the
// pages that are held.
func (g *boroughRig) holdsWhatIsPublished(t *testing.T, night int) {
	t.Helper()
	for _, id := range g.site.Meetings() {
		if age := g.site.Now().Sub(g.site.Day(id)); age > 35*24*time.Hour || g.site.State(id) == "" {
			continue
		}
		if body, ok := g.mem.holds(fmt.Sprintf("%sieListDocuments.aspx?MId=%d", g.council.BaseURL, id+1)); !ok || body != g.site.Page(id) {
			t.Errorf("night %d: meeting %d of %s, %q, is not held as it is published", night+1, id+1, g.site.Day(id).Format(time.DateOnly), g.site.State(id))
		}
	}
}

// checkRevisits holds the nights on which each meeting was asked for against the
// policy.
func (g *boroughRig) checkRevisits(t *testing.T, asked map[int][]int) {
	t.Helper()
	classes := map[string]int{}
	end := day.FromTime(g.site.Now())
	for _, id := range g.site.Meetings() {
		age, nights := day.FromTime(g.site.Day(id)).DaysUntil(end), asked[id] // on the last night
		var class string
		least, most := 0, 1
		switch {
		case age <= 42:
			class, least, most = "to come, or of the last six weeks: daily", 29, 30 // announced a night ago at the latest
		case age <= 42+30:
			class, least, most = "passing six weeks", 0, 30
		case g.site.State(id) == "minutes" && day.FromTime(g.site.Day(id+1)).DaysUntil(end) <= 30:
			class, most = "confirmed within these nights: weekly before", 5
		case g.site.State(id) != "minutes":
			class, least, most = "minutes not confirmed: weekly", 4, 5
		case age <= 183+30:
			class, least, most = "confirmed, of the last half year: monthly", 0, 2
		case age <= 548+30:
			class, least, most = "confirmed, up to 18 months: quarterly", 0, 1
		default:
			class = "older: yearly"
		}
		classes[class]++
		if age < -testsiteAhead+31 {
			least = 0 // announced within these nights
		}
		if n := len(nights); n < least || n > most {
			t.Errorf("meeting of %s (%s) was asked for on %d nights, want %d to %d", g.site.Day(id).Format(time.DateOnly), class, n, least, most)
		}
	}
	t.Logf("meetings by policy: %v", classes)
}

// testsiteAhead is how far ahead a borough announces meetings.
const testsiteAhead = 300

// A night over 25 councils stays under an hour: they are asked side by side, and
// each at a second a request.
func TestTwentyFiveCouncils(t *testing.T) {
	if testing.Short() {
		t.Skip("crawls some ten thousand pages")
	}
	const councils, atOnce = 25, 8
	inCounty(t, func(t *testing.T, c *county) {
		var rigs []*boroughRig
		for n := range councils {
			rigs = append(rigs, c.borough(n+1, 20, 6, 2))
		}
		round := func() (requests int) {
			var wait sync.WaitGroup
			var mu sync.Mutex
			turn := make(chan struct{}, atOnce)
			for _, g := range rigs {
				wait.Go(func() {
					turn <- struct{}{}
					defer func() { <-turn }()
					report := g.run(t)
					mu.Lock()
					defer mu.Unlock()
					requests += report.Requests
				})
			}
			wait.Wait()
			return requests
		}
		requests := round()
		t.Logf("first crawl of %d councils: %d requests", councils, requests)
		time.Sleep(c.untilTomorrow())
		for _, g := range rigs {
			g.site.Forget()
		}
		began := c.now()
		requests = round()
		took := c.now().Sub(began)
		t.Logf("a night over %d councils, %d at once: %d requests in %v", councils, atOnce, requests, took)
		if took > time.Hour {
			t.Errorf("a night takes %v, want at most an hour", took)
		}
		for _, g := range rigs {
			checkManners(t, g.site)
		}
	})
}
