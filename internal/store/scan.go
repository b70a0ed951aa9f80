package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"arising/internal/civic"
)

// A querier is a pool or a transaction.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

// A scanner is one row.
type scanner interface{ Scan(dest ...any) error }

// list runs query and returns its rows as values.
func list[T any](ctx context.Context, q querier, scan func(scanner, *T) error, query string, args ...any) ([]T, error) {
	var out []T
	err := each(ctx, q, scan, func(v T) error { out = append(out, v); return nil }, query, args...)
	return out, err
}

// each runs query and hands its rows to f, one at a time.
func each[T any](ctx context.Context, q querier, scan func(scanner, *T) error, f func(T) error, query string, args ...any) (err error) {
	rows, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var v T
		if err := scan(rows, &v); err != nil {
			return err
		}
		if err := f(v); err != nil {
			return err
		}
	}
	return rows.Err()
}

// one runs a query for the row of one id; without a row the error wraps civic.ErrNotFound.
func one[T any](ctx context.Context, q querier, scan func(scanner, *T) error, query string, args ...any) (T, error) {
	var zero T
	found, err := list(ctx, q, scan, query, args...)
	switch {
	case err != nil:
		return zero, err
	case len(found) == 0:
		return zero, civic.ErrNotFound
	}
	return found[0], nil
}

// instantLayout keeps every instant equally wide, so that text sorts as time.
const instantLayout = "2006-01-02T15:04:05.000000Z"

// instant stores a time as UTC text, and the zero time as NULL.
type instant struct{ *time.Time }

func at(t *time.Time) instant { return instant{t} }

func (i instant) Value() (driver.Value, error) {
	if i.IsZero() {
		return nil, nil
	}
	return i.UTC().Format(instantLayout), nil
}

func (i instant) Scan(v any) (err error) {
	switch v := v.(type) {
	case nil:
		*i.Time = time.Time{}
		return nil
	case string:
		*i.Time, err = time.Parse(instantLayout, v)
		return err
	}
	return fmt.Errorf("time from %T", v)
}

// jsonText stores a value as JSON; a nil pointer is NULL.
type jsonText struct{ v any }

func asJSON(v any) jsonText { return jsonText{v} }

func (j jsonText) Value() (driver.Value, error) {
	b, err := json.Marshal(j.v)
	if err != nil || string(b) == "null" && nullable(j.v) {
		return nil, err
	}
	return string(b), nil
}

// nullable tells the values that may be NULL from slices and maps, whose columns are NOT NULL.
func nullable(v any) bool {
	switch v.(type) {
	case *civic.Due, *civic.Meta, *civic.Withdrawal:
		return true
	}
	return false
}

func (j jsonText) Scan(v any) error {
	switch v := v.(type) {
	case nil:
		return nil
	case string:
		return json.Unmarshal([]byte(v), j.v)
	}
	return fmt.Errorf("JSON from %T", v)
}

// A where collects conditions, all of which must hold, with their arguments.
type where struct {
	conds []string
	args  []any
}

func (w *where) and(cond string, args ...any) {
	w.conds = append(w.conds, cond)
	w.args = append(w.args, args...)
}

// equal adds a condition on column unless value is empty.
func (w *where) equal(column, value string) {
	if value != "" {
		w.and(column+" = ?", value)
	}
}

// in adds a condition that column is one of values, unless there are none.
func (w *where) in(column string, values []string) {
	if len(values) == 0 {
		return
	}
	args := make([]any, len(values))
	for i, v := range values {
		args[i] = v
	}
	w.and(column+" IN (?"+strings.Repeat(", ?", len(values)-1)+")", args...)
}

// sql returns the WHERE clause, or nothing.
func (w *where) sql() string {
	if len(w.conds) == 0 {
		return ""
	}
	return " WHERE " + strings.Join(w.conds, " AND ") + " "
}
