-- What was taken down, for good. A row stays after everything that it names is
-- gone, so that no crawl, import or new reading brings it back; it keeps no
-- words of the papers, only addresses, ids and hashes.

-- +goose Up

CREATE TABLE forgotten (
    id       INTEGER PRIMARY KEY,
    council  TEXT NOT NULL,
    url      TEXT NOT NULL,
    meeting  TEXT NOT NULL, -- whose page it is; '' for other papers
    at       TEXT NOT NULL,
    who      TEXT NOT NULL,
    reason   TEXT NOT NULL,
    finished TEXT,          -- NULL while something of it may be left
    UNIQUE (council, url)
) STRICT;

CREATE TABLE forgotten_body (
    forgotten INTEGER NOT NULL REFERENCES forgotten (id),
    council   TEXT NOT NULL,
    PRIMARY KEY (forgotten, council)
) STRICT, WITHOUT ROWID;

CREATE TABLE forgotten_version (
    version   TEXT NOT NULL,
    forgotten INTEGER NOT NULL REFERENCES forgotten (id),
    PRIMARY KEY (version, forgotten)
) STRICT, WITHOUT ROWID;

CREATE TABLE forgotten_item (
    item      TEXT NOT NULL,
    forgotten INTEGER NOT NULL REFERENCES forgotten (id),
    meeting   TEXT NOT NULL,
    key       TEXT NOT NULL, -- civic.ItemKey
    PRIMARY KEY (item, forgotten)
) STRICT, WITHOUT ROWID;
