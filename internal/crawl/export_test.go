package crawl

import (
	"time"

	"arising/internal/civic"
)

// NextLook is when a page seen now is due again, and Due whether it is.
func NextLook(m civic.Meeting, seen time.Time, early float64) time.Time {
	return nextLook(m, seen, early)
}

func Due(m civic.Meeting, seen, now time.Time, early float64) bool {
	return revisit(m, seen, now, early)
}
