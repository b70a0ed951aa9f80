package web

import (
	"cmp"
	"context"
	"net/http"
	"slices"

	"github.com/gin-gonic/gin"

	"arising/internal/civic"
)

const (
	runsShown   = 10
	failedShown = 50 // addresses that could not be read, of one outcome
)

// outcomeMeans explains each outcome to somebody who was not there.
var outcomeMeans = map[civic.Outcome]string{
	civic.OutcomePending: "Known, and not fetched yet.", civic.OutcomeFetched: "Held.", civic.OutcomeUnchanged: "Held; it had not changed.",
	civic.OutcomeGone:    "The site says that it does not exist, or no longer.",
	civic.OutcomeBlocked: "The site refused to give it to us.", civic.OutcomeLogin: "The site asks for a password.",
	civic.OutcomeRobots:   "The site’s robots.txt asks that it not be read, and we obey.",
	civic.OutcomeTooLarge: "Larger than we take.", civic.OutcomeTimeout: "The site did not answer in time.",
	civic.OutcomeUnreachable: "No connection could be made.", civic.OutcomePrivate: "It leads into a private network, which we do not enter.",
	civic.OutcomeServerError: "The site had an error of its own.", civic.OutcomeNotModGov: "It is not a page of a ModGov site.",
	civic.OutcomeWrongContent: "Something other than what was promised came.", civic.OutcomeEncrypted: "The file is encrypted.",
	civic.OutcomeUnreadable: "The file is held and we could not read it.", civic.OutcomeNoText: "A scan: the file is held and has no text to search.",
	civic.OutcomeNoDate: "No date of a meeting was found in it.", civic.OutcomeRestricted: "Exempt from publication: named on the site and withheld.",
	civic.OutcomeForgotten: "Taken down here at somebody’s request. It is not read again.",
	civic.OutcomeAbsent:    "The site has no such page, as not every council publishes everything.",
}

// A coveragePage says what is held, what is not and why, and how old it is.
type coveragePage struct {
	frame
	Crawling string            // what the crawl of this process does, or that it runs none
	Councils []councilCoverage // all, in a line each
	Lost     int               // of them whose sites no longer tell what their councils do
	Detail   *coverageDetail   // of the council that was asked for, or the only one
}

type councilCoverage struct {
	Council link
	Detail  string // address
	Last    string
	Running bool
	Stands  string // how its site stands, where that is worth a person's eye
	lost    bool
	Held    int // addresses
	Failed  int
}

type coverageDetail struct {
	ID         civic.CouncilID
	Council    link
	Age        age
	state      civic.SourceState
	Stands     string // the same in a sentence, where it is worth a person's eye
	Permitted  string // what the council permits though its robots.txt forbids it
	Succeeded  string // what took the place of a council that was abolished
	Stats      civic.Stats
	Outcomes   []outcomeCount
	Committees []committeeCoverage
	Missing    []missing
	Unlike     []unlike // meetings of which the council's lists say different things
	Runs       []runLine
}

type outcomeCount struct {
	Outcome string
	Means   string
	Count   int
	Failed  bool
	Anchor  string // of the list of addresses, "" if there is none
}

type committeeCoverage struct {
	Committee link
	Held      heldCount
}

type runLine struct {
	Started, Ended string
	Resumed        bool
	Counts         []outcomeCount
	Note           string
}

// coverage serves GET /coverage.
func (s *Server) coverage(c *gin.Context) error {
	in := newParams(c.Request.URL.Query())
	asked := civic.CouncilID(in.text("council", "Council", maxValueBytes))
	in.unknown()
	if err := in.err(); err != nil {
		return err
	}
	ctx := c.Request.Context()
	councils, err := s.opt.Store.Councils(ctx)
	if err != nil {
		return err
	}
	p := &coveragePage{frame: frame{Title: "What we hold", Nav: "/coverage"}, Crawling: s.crawling()}
	for _, council := range councils {
		if asked == council.ID || asked == "" && len(councils) == 1 {
			if p.Detail, err = s.coverageOf(ctx, council); err != nil {
				return err
			}
		}
		line, err := s.coverageLine(ctx, council)
		if err != nil {
			return err
		}
		p.Councils, p.Lost = append(p.Councils, line), p.Lost+flag(line.lost)
	}
	if asked != "" && p.Detail == nil {
		return errNoPage
	}
	return s.render(c, http.StatusOK, "coverage", p)
}

func (s *Server) coverageLine(ctx context.Context, council civic.Council) (councilCoverage, error) {
	line := councilCoverage{Council: link{council.Name, "/councils/" + string(council.ID)}, Detail: "/coverage?council=" + string(council.ID)}
	runs, err := s.opt.Store.Runs(ctx, council.ID, runsShown)
	if err != nil {
		return line, err
	}
	a := s.newAge(council, runs)
	line.Last, line.Running = a.Last, a.Running
	src, err := s.opt.Store.Source(ctx, council.ID)
	if err != nil {
		return line, err
	}
	line.Stands, line.lost = standing(src, s.opt.Now(), s.today()), src.State(s.opt.Now(), s.today()).Lost()
	outcomes, err := s.opt.Store.Outcomes(ctx, council.ID)
	for o, n := range outcomes {
		switch {
		case o.Failed():
			line.Failed += n
		case o == civic.OutcomeFetched || o == civic.OutcomeUnchanged:
			line.Held += n
		}
	}
	return line, err
}

func (s *Server) coverageOf(ctx context.Context, council civic.Council) (*coverageDetail, error) {
	d := &coverageDetail{ID: council.ID, Council: link{council.Name, "/councils/" + string(council.ID)}}
	runs, err := s.opt.Store.Runs(ctx, council.ID, runsShown)
	if err != nil {
		return nil, err
	}
	d.Age, d.Runs = s.newAge(council, runs), runLines(runs)
	src, err := s.opt.Store.Source(ctx, council.ID)
	if err != nil {
		return nil, err
	}
	d.state = src.State(s.opt.Now(), s.today())
	d.Stands, d.Permitted, d.Succeeded = standing(src, s.opt.Now(), s.today()), permitted(src), succeeded(council.Name)
	if d.Stats, err = s.opt.Store.Stats(ctx, council.ID); err != nil {
		return nil, err
	}
	outcomes, err := s.opt.Store.Outcomes(ctx, council.ID)
	if err != nil {
		return nil, err
	}
	d.Outcomes = outcomeCounts(outcomes)
	if err := s.missing(ctx, d); err != nil {
		return nil, err
	}
	if d.Unlike, err = s.unlike(ctx, d.ID); err != nil {
		return nil, err
	}
	return d, s.committeesHeld(ctx, d)
}

func (s *Server) committeesHeld(ctx context.Context, d *coverageDetail) error {
	committees, err := s.opt.Store.Committees(ctx, d.ID)
	if err != nil {
		return err
	}
	sittings, err := s.opt.Store.Sittings(ctx, d.ID)
	if err != nil {
		return err
	}
	held := heldBy(sittings, s.today())
	for _, c := range committees {
		d.Committees = append(d.Committees, committeeCoverage{link{c.Name, "/committees/" + string(c.ID)}, held[c.ID]})
	}
	return nil
}

// outcomeCounts lists outcomes with the most first, ties by name.
func outcomeCounts(n map[civic.Outcome]int) []outcomeCount {
	var out []outcomeCount
	for o, count := range n {
		if count > 0 {
			out = append(out, outcomeCount{Outcome: string(o), Means: outcomeMeans[o], Count: count, Failed: o.Failed()})
		}
	}
	slices.SortFunc(out, func(a, b outcomeCount) int { return cmp.Or(b.Count-a.Count, cmp.Compare(a.Outcome, b.Outcome)) })
	return out
}

func runLines(runs []civic.Run) []runLine {
	var out []runLine
	for _, r := range runs {
		out = append(out, runLine{moment(r.Started), moment(r.Ended), r.Resumed, outcomeCounts(r.Counts), r.Note})
	}
	return out
}
