package store

import (
	"context"
	"embed"
	"errors"
	"fmt"
	"io/fs"

	"github.com/pressly/goose/v3"
)

// ErrNewer is what Open wraps for a database that a later program has written.
var ErrNewer = errors.New("the database was written by a later version of this program")

//go:embed migrations/*.sql
var migrations embed.FS

// migrate brings the schema up to date, each numbered file in a transaction of
// its own. While there is something to do it holds a lock file, so that two
// processes that start together do not both make the tables.
func (s *Store) migrate(ctx context.Context) error {
	files, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return err
	}
	p, err := goose.NewProvider(goose.DialectSQLite3, s.writer, files, goose.WithDisableGlobalRegistry(true), goose.WithAllowOutofOrder(true))
	if err != nil {
		return err
	}
	unlock, err := lockWait(ctx, s.path+".schema.lock")
	if err != nil {
		return err
	}
	defer unlock()
	has, knows, err := p.GetVersions(ctx)
	if err != nil {
		return fmt.Errorf("read the schema's version: %w", err)
	}
	if has > knows {
		return fmt.Errorf("schema %d, this program knows %d: %w", has, knows, ErrNewer)
	}
	if pending, err := p.HasPending(ctx); err != nil || !pending {
		return err
	}
	if _, err := p.Up(ctx); err != nil {
		return fmt.Errorf("bring the schema from %d to %d: %w", has, knows, err)
	}
	return nil
}
