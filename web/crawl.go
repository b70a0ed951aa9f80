package web

import (
	"strings"
	"time"

	"arising/data"
	"arising/internal/civic"
	"arising/internal/day"
)

// A CrawlState says what the crawl that this process runs by itself is doing.
type CrawlState struct {
	Next    time.Time // when it begins again
	Running time.Time // when the one that is under way began; zero if none is
	Ended   time.Time // when the last one of this process ended; zero if none has
	Result  string    // how that ended, in words for readers
}

// crawling says in sentences what the crawl of this process does.
func (s *Server) crawling() string {
	if s.opt.Crawl == nil {
		return "This service does not read the councils’ sites by itself: no next reading is planned, and whoever runs it begins each one."
	}
	c := s.opt.Crawl()
	var text string
	if c.Running.IsZero() {
		text = "The next reading of the councils’ sites begins on " + moment(c.Next) + "."
	} else {
		text = "The councils’ sites are being read now, since " + moment(c.Running) + "; the next reading begins on " + moment(c.Next) + "."
	}
	if !c.Ended.IsZero() {
		text += " The last one ended on " + moment(c.Ended) + ": " + c.Result + "."
	}
	return text
}

// crawlMark is another text after each change of what crawling says.
func (s *Server) crawlMark() string { return s.crawling() }

// standing says in a sentence how a council's site stands to us; "" where it has
// none or answers as it should.
func standing(src civic.Source, now time.Time, asOf day.Date) string {
	since := ""
	if !src.Since.IsZero() {
		since = ", since " + dayOf(src.Since)
	}
	switch state := src.State(now, asOf); state {
	case civic.SourceRobots:
		return "The council asks that its site not be crawled, and we obey" + since + "."
	case civic.SourceBlocked:
		return "Its site shuts us out" + since + "."
	case civic.SourceSilent:
		return "Its site is silent" + since + "."
	case civic.SourceFailing:
		return "Its site does not answer" + since + "."
	case civic.SourceDormant:
		return "Its site lists nothing new: the newest meeting is of " + src.Newest.Long() + "."
	case civic.SourceUntried:
		return "Its site was not read yet."
	}
	return ""
}

// succeeded names what took the place of a council that was abolished; "" for
// one that exists.
func succeeded(name string) string {
	next := data.SuccessorsOf(name)
	if len(next) == 0 {
		return ""
	}
	var names []string
	for _, n := range next {
		names = append(names, n.Successor)
	}
	on, _ := writtenDay(next[0].On)
	return "It was abolished; in its place since " + on.Long() + ": " + strings.Join(names, ", ") + "."
}

// permitted says what a council permits though its robots.txt forbids it.
func permitted(src civic.Source) string {
	if !src.Permitted() {
		return ""
	}
	return "Read with the council’s permission of " + src.Permission.On.Long() + "."
}
