-- What keeps a promise the same promise while its words are corrected: the ids
-- it had before, and when it was first seen. And what a person corrected of it.

-- +goose Up

-- "current" is never itself an old id: chains are folded when they arise.
CREATE TABLE alias (
    old        TEXT PRIMARY KEY,
    current    TEXT NOT NULL,
    first_seen TEXT -- when the old one was
) STRICT, WITHOUT ROWID;
CREATE INDEX alias_current ON alias (current);

-- When the first version that said it was fetched; NULL where no fetch is known.
ALTER TABLE record ADD COLUMN first_seen TEXT;
UPDATE record SET first_seen = (SELECT min(f.at) FROM fetch f WHERE f.version = record.version AND f.version <> '');

-- Of a correction: which field, and what it should say.
ALTER TABLE curation ADD COLUMN field TEXT NOT NULL DEFAULT '';
ALTER TABLE curation ADD COLUMN value TEXT NOT NULL DEFAULT '';
