-- What people say, in the order in which they said it. Nothing is ever changed
-- or taken out: who decided what and why must be there to be asked about. The
-- flags of link and evidence follow from it and could be worked out again.

-- +goose Up

CREATE TABLE curation (
    id     INTEGER PRIMARY KEY AUTOINCREMENT,
    at     TEXT NOT NULL,
    who    TEXT NOT NULL,
    act    TEXT NOT NULL,
    reason TEXT NOT NULL,
    record TEXT NOT NULL,
    entry  TEXT NOT NULL,
    item   TEXT NOT NULL,
    kind   TEXT NOT NULL
) STRICT;
CREATE INDEX curation_record ON curation (record, id);

-- +goose StatementBegin
CREATE TRIGGER curation_unchanged BEFORE UPDATE ON curation
BEGIN SELECT raise(ABORT, 'what people said is never changed'); END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER curation_kept BEFORE DELETE ON curation
BEGIN SELECT raise(ABORT, 'what people said is never deleted'); END;
-- +goose StatementEnd
