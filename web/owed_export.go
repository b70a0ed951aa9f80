package web

import (
	"bytes"
	"net/http"
	"time"

	"github.com/gin-gonic/gin"

	"arising/internal/civic"
	"arising/internal/day"
	"arising/internal/report"
)

// owed answers an export, as of the day that it returns: it refuses an address that it does not fully understand.
func (s *Server) owed(c *gin.Context) (cs []civic.Commitment, asOf day.Date, err error) {
	in := newParams(c.Request.URL.Query())
	q, err := s.owedQuery(c.Request.Context(), in, outstandingStatuses)
	if err != nil {
		return nil, asOf, err
	}
	if err := in.err(); err != nil {
		return nil, asOf, err
	}
	all, err := s.opt.Store.Commitments(c.Request.Context(), q.filter)
	return q.lines(all), q.filter.AsOf, err
}

// outstandingCSV serves GET /outstanding.csv.
func (s *Server) outstandingCSV(c *gin.Context) error {
	return s.export(c, "outstanding.csv", "text/csv; charset=utf-8", func(w *bytes.Buffer, cs []civic.Commitment) error {
		// Excel takes a file without this mark for Windows-1252 and breaks every quotation mark.
		w.WriteString("\ufeff")
		return report.CSV(w, cs)
	})
}

// outstandingXLSX serves GET /outstanding.xlsx.
func (s *Server) outstandingXLSX(c *gin.Context) error {
	return s.export(c, "outstanding.xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
		func(w *bytes.Buffer, cs []civic.Commitment) error { return report.XLSX(w, cs) })
}

// outstandingICS serves GET /outstanding.ics.
func (s *Server) outstandingICS(c *gin.Context) error {
	return s.export(c, "outstanding.ics", "text/calendar; charset=utf-8",
		func(w *bytes.Buffer, cs []civic.Commitment) error {
			return report.ICS(w, cs, s.opt.Now().UTC().Truncate(time.Second))
		})
}

func (s *Server) export(c *gin.Context, name, kind string, write func(*bytes.Buffer, []civic.Commitment) error) error {
	cs, _, err := s.owed(c)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := write(&b, cs); err != nil {
		return err
	}
	c.Header("Content-Disposition", `attachment; filename="`+name+`"`)
	return s.send(c, http.StatusOK, kind, b.Bytes())
}
