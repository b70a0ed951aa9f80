-- What councils allowed the operator although their robots.txt forbids it. Who
-- allowed what and when must be there to be asked about, so rows are only added.

-- +goose Up

CREATE TABLE permission (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    council TEXT NOT NULL,
    host    TEXT NOT NULL,
    given   INTEGER NOT NULL, -- 0: one that was given before ends
    by      TEXT NOT NULL,
    day     TEXT NOT NULL,
    what    TEXT NOT NULL,
    at      TEXT NOT NULL
) STRICT;
CREATE INDEX permission_council ON permission (council, id);

-- +goose StatementBegin
CREATE TRIGGER permission_unchanged BEFORE UPDATE ON permission
BEGIN SELECT raise(ABORT, 'a permission is never changed'); END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER permission_kept BEFORE DELETE ON permission
BEGIN SELECT raise(ABORT, 'a permission is never deleted'); END;
-- +goose StatementEnd
