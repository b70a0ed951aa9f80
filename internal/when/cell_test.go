package when

import (
	"testing"

	"arising/internal/day"
)

func TestCell(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"quarter", "2021/22 Q4", "2021/22 Q4 | 2022-01-01 | 2022-03-31 | quarter | "},
		{"year", "2022/23", "2022/23 | 2022-04-01 | 2023-03-31 | year | "},
		{"month", "Mar 2023", "Mar 2023 | 2023-03-01 | 2023-03-31 | month | "},
		{"day", "31/03/23", "31/03/23 | 2023-03-31 | 2023-03-31 | day | "},
		{"deadline", "by March 2023", "by March 2023 | 2022-04-26 | 2023-03-31 | span | "},
		{"end of", "End of June 2022", "End of June 2022 | 2022-06-21 | 2022-06-30 | span | "},
		{"season", "Autumn 2022", "Autumn 2022 | 2022-09-01 | 2022-11-30 | season | "},
		{"not a time", "TBC", "-"},
		{"a misprint is not repaired", "2021722", "-"},
		{"empty", "", "-"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := row(Cell(tt.text, day.MustParse("2022-04-26"), Calendar{})); got != tt.want {
				t.Errorf("Cell(%q) = %s, want %s", tt.text, got, tt.want)
			}
		})
	}
}
