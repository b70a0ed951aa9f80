package store

import (
	"context"
	"database/sql"

	"arising/internal/civic"
	"arising/internal/errs"
)

// itsNotes are the free words of people about the records of the tombstone
// whose row is ?1, under whatever id those had.
const itsNotes = `reason <> '' AND (record IN ` + itsRecords + ` OR record IN (SELECT old FROM alias WHERE current IN ` + itsRecords + `))`

// unsay counts people's words about what goes and, where the tombstone says so,
// takes them out. It runs before the records go, by which they are found.
func unsay(ctx context.Context, tx *sql.Tx, id int64, t civic.Tombstone, n *int) error {
	if err := tx.QueryRowContext(ctx, `SELECT count(*) FROM curation WHERE `+itsNotes, id).Scan(n); err != nil || !t.Unsay {
		return err
	}
	_, err := tx.ExecContext(ctx, `UPDATE curation SET reason = '', unsaid = ?2 WHERE `+itsNotes, id, at(&t.At))
	return err
}

// newsKinds are the pages by which a site says what is new. They serve the crawl
// alone, and any of them may print the title of a paper.
const newsKinds = `('whats new', 'feed')`

// NewsVersions returns all bytes of councils' news that no paper holds as well.
func (s *Store) NewsVersions(ctx context.Context, councils []civic.CouncilID) (_ []civic.VersionID, err error) {
	defer errs.Wrap(&err, "list what is held of news")
	return list(ctx, s.readers, func(r scanner, v *civic.VersionID) error { return r.Scan(v) }, `
		WITH news AS (SELECT council, url, version FROM resource WHERE kind IN `+newsKinds+` AND council IN (SELECT value FROM json_each(?1)))
		SELECT version FROM news WHERE version <> ''
		UNION SELECT f.version FROM fetch f JOIN news n ON n.council = f.council AND n.url = f.url WHERE f.version <> ''
		EXCEPT SELECT version FROM resource WHERE kind NOT IN `+newsKinds+` ORDER BY 1`, asJSON(councils))
}

// DropNews lets the next crawl ask for councils' news as if they had never come.
func (s *Store) DropNews(ctx context.Context, councils []civic.CouncilID) (err error) {
	defer errs.Wrap(&err, "drop what is held of news")
	return s.write(ctx, func(tx *sql.Tx) error {
		held := `(SELECT version FROM resource WHERE kind IN ` + newsKinds + ` AND council IN (SELECT value FROM json_each(?1)))`
		for _, do := range []string{
			`DELETE FROM text WHERE version IN ` + held + ` AND version NOT IN (SELECT version FROM resource WHERE kind NOT IN ` + newsKinds + `)`,
			`UPDATE resource SET version = '', read = '', etag = '', modified = '', size = 0, outcome = ?2, detail = ''
				WHERE version <> '' AND kind IN ` + newsKinds + ` AND council IN (SELECT value FROM json_each(?1))`,
		} {
			if _, err := tx.ExecContext(ctx, do, asJSON(councils), civic.OutcomePending); err != nil {
				return err
			}
		}
		return nil
	})
}
