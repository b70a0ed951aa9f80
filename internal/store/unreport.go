package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"strings"
)

// unreport takes the title and detail of an address out of the reports of
// crawls. That something was new or changed there stays.
func unreport(ctx context.Context, tx *sql.Tx, url string) error {
	type night struct {
		id     int64
		report string
	}
	quoted, err := json.Marshal(url)
	if err != nil {
		return err
	}
	nights, err := list(ctx, tx, func(r scanner, n *night) error { return r.Scan(&n.id, &n.report) },
		`SELECT id, report FROM night WHERE instr(report, ?) > 0 OR instr(report, ?) > 0 ORDER BY id`, url, strings.Trim(string(quoted), `"`))
	if err != nil {
		return err
	}
	for _, n := range nights {
		var report any
		if err := json.Unmarshal([]byte(n.report), &report); err != nil {
			return err
		}
		untitle(report, url)
		plain, err := json.Marshal(report)
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `UPDATE night SET report = ? WHERE id = ?`, string(plain), n.id); err != nil {
			return err
		}
	}
	return nil
}

// untitle blanks what stands beside an address anywhere in a JSON value.
func untitle(v any, url string) {
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			untitle(e, url)
		}
	case map[string]any:
		if v["url"] == url {
			for _, key := range []string{"title", "detail"} {
				if _, there := v[key]; there {
					v[key] = ""
				}
			}
		}
		for _, e := range v {
			untitle(e, url)
		}
	}
}
