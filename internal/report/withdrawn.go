package report

import (
	"time"

	"arising/internal/civic"
	"arising/internal/day"
)

// A Withdrawal says that the minutes no longer say what was recorded.
type Withdrawal struct {
	Why     civic.WithdrawnWhy `json:"why" doc:"corrected minutes, an item that is no longer on its agenda, or words that were taken back from the public"`
	At      *time.Time         `json:"at" doc:"when the version came that no longer says it; null where no paper was replaced"`
	Version civic.VersionID    `json:"version" doc:"the version that no longer says it; empty where no paper was replaced"`
}

// NewWithdrawal returns w in the form of the contract; nil stays nil.
func NewWithdrawal(w *civic.Withdrawal) *Withdrawal {
	if w == nil {
		return nil
	}
	out := &Withdrawal{Why: w.Why, Version: w.Version}
	if !w.At.IsZero() {
		out.At = &w.At
	}
	return out
}

// withdrawnLine says that words no longer count, why, and since when that is known.
func withdrawnLine(w civic.Withdrawal) string {
	line := "not owed: " + string(w.Why)
	if !w.At.IsZero() {
		line += ", found on " + day.FromTime(w.At).Long()
	}
	return line
}
