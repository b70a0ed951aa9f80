package crawl

import (
	"fmt"
	"strings"
	"time"
)

// Hours are the hours of the day, in London, in which a site may be asked. The
// zero Hours are the whole day.
type Hours struct{ from, to time.Duration } // since midnight; from may be later than to: over midnight

// ParseHours reads "22:00-06:00"; "" is the whole day.
func ParseHours(s string) (h Hours, err error) {
	if s == "" {
		return h, nil
	}
	from, to, _ := strings.Cut(s, "-")
	if h.from, err = ParseClock(from); err != nil {
		return Hours{}, err
	}
	if h.to, err = ParseClock(to); err != nil {
		return Hours{}, err
	}
	if h.from == h.to {
		return Hours{}, fmt.Errorf("hours %q: they begin when they end", s)
	}
	return h, nil
}

// ParseClock reads a time of day, "02:30", as the time since midnight.
func ParseClock(s string) (time.Duration, error) {
	t, err := time.Parse("15:04", strings.TrimSpace(s))
	if err != nil {
		return 0, fmt.Errorf("time of day %.20q: want HH:MM", s)
	}
	return time.Duration(t.Hour())*time.Hour + time.Duration(t.Minute())*time.Minute, nil
}

// Hold reports whether an instant lies in the hours.
func (h Hours) Hold(t time.Time) bool {
	if h == (Hours{}) {
		return true
	}
	t = t.In(london)
	since := time.Duration(t.Hour())*time.Hour + time.Duration(t.Minute())*time.Minute
	if h.from < h.to {
		return h.from <= since && since < h.to
	}
	return since >= h.from || since < h.to
}

// String is what ParseHours reads.
func (h Hours) String() string {
	if h == (Hours{}) {
		return ""
	}
	return clock(h.from) + "-" + clock(h.to)
}

func clock(d time.Duration) string {
	return fmt.Sprintf("%02d:%02d", int(d.Hours()), int(d.Minutes())%60)
}

// NextAt returns the first instant after now at which it is that time of day in
// London. In the night in which clocks go forward, a time that does not exist
// is taken an hour later.
func NextAt(clock time.Duration, now time.Time) time.Time {
	local := now.In(london)
	for days := 0; ; days++ {
		at := time.Date(local.Year(), local.Month(), local.Day()+days, int(clock.Hours()), int(clock.Minutes())%60, 0, 0, london)
		if at.After(now) {
			return at
		}
	}
}

// london is where councils' nights are. Without its rules on the machine, its
// winter time is near enough.
var london = func() *time.Location {
	if l, err := time.LoadLocation("Europe/London"); err == nil {
		return l
	}
	return time.UTC
}()
