-- What sort of source a programme was read from ('' for those stored before),
-- and the site's numbers of the matters that agenda items deal with: a forward
-- plan lists a matter under the same number.

-- +goose Up

ALTER TABLE programme ADD COLUMN kind TEXT NOT NULL DEFAULT '';

-- item is no foreign key: a page names the matter before its item is put together.
CREATE TABLE item_issue (
    item    TEXT PRIMARY KEY,
    council TEXT NOT NULL,
    issue   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX item_issue_council ON item_issue (council);
