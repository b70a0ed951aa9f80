package web

import (
	"context"
	"net/http"

	"github.com/gin-gonic/gin"

	"arising/internal/civic"
	"arising/internal/day"
)

// startLimit is how many of the most pressing promises the first page shows.
const startLimit = 5

// staleDays is the age from which data is called old: committees mostly meet
// every four to eight weeks, and agendas come out a week before.
const staleDays = 10

// A startPage has one search box and what is outstanding.
type startPage struct {
	frame
	Empty    bool // nothing was ever crawled or imported
	Stats    civic.Stats
	Counts   []statusCount
	Total    int // outstanding in all
	Pressing []promise
	Ages     []age
	Ageing   *chart
}

// A statusCount leads to the commitments of one status.
type statusCount struct {
	Tag     tag
	Status  civic.Status
	Means   string
	Count   int
	URL     string
	Current bool
}

// An age says how old the data of one council is.
type age struct {
	Council link
	Last    string // moment of the last finished run; "" if none has finished
	Running bool
	Note    string
	Old     string // a warning where that is long ago
}

// start serves GET /.
func (s *Server) start(c *gin.Context) error {
	ctx := c.Request.Context()
	stats, err := s.opt.Store.Stats(ctx, "")
	if err != nil {
		return err
	}
	owed, err := s.opt.Store.Commitments(ctx, civic.CommitmentFilter{AsOf: s.today()})
	if err != nil {
		return err
	}
	ages, err := s.ages(ctx)
	if err != nil {
		return err
	}
	return s.render(c, http.StatusOK, "start", newStartPage(stats, owed, ages, s.today()))
}

func newStartPage(stats civic.Stats, all []civic.Commitment, ages []age, today day.Date) *startPage {
	p := &startPage{frame: frame{Nav: "/"}, Stats: stats, Ages: ages, Empty: stats.Councils == 0}
	p.Counts = statusCounts(all, address{path: "/outstanding"}, nil)[:4]
	owed := withStatus(all, outstandingStatuses)
	p.Total, p.Pressing = len(owed), newPromises(pressing(owed, startLimit), today)
	p.Ageing = ageing(owed, today, address{path: "/outstanding"}, nil)
	return p
}

// statusCounts counts every status, in the order in which they are shown.
func statusCounts(all []civic.Commitment, base address, chosen []civic.Status) []statusCount {
	count := map[civic.Status]int{}
	for _, c := range all {
		count[c.Status]++
	}
	var out []statusCount
	for _, st := range civic.Statuses {
		out = append(out, statusCount{
			Tag: statusTag(st), Status: st, Means: statusMeans[st], Count: count[st],
			URL: base.only("status", string(st)).String(), Current: len(chosen) == 1 && chosen[0] == st,
		})
	}
	return out
}

// ages says for each council when it was last crawled or imported to the end.
func (s *Server) ages(ctx context.Context) ([]age, error) {
	councils, err := s.opt.Store.Councils(ctx)
	if err != nil {
		return nil, err
	}
	var out []age
	for _, council := range councils {
		runs, err := s.opt.Store.Runs(ctx, council.ID, runsShown)
		if err != nil {
			return nil, err
		}
		out = append(out, s.newAge(council, runs))
	}
	return out, nil
}

func (s *Server) newAge(council civic.Council, runs []civic.Run) age {
	a := age{Council: link{council.Name, "/councils/" + string(council.ID)}}
	for i, r := range runs {
		if r.Ended.IsZero() {
			a.Running = a.Running || i == 0
			continue
		}
		a.Last, a.Note = moment(r.Ended), r.Note
		if days := int(s.opt.Now().Sub(r.Ended).Hours() / 24); days > staleDays {
			a.Old = "that is " + count(days, "day", "days") + " ago, and newer papers may be missing"
		}
		break
	}
	return a
}
