-- What was changed between two versions that followed each other at one
-- address, as zstd-compressed JSON of changes.Difference. It is made by one
-- reader from both, when the later one is read, so that a better reader of one
-- of them is not taken for a change by the council.

-- +goose Up

CREATE TABLE difference (
    council TEXT NOT NULL,
    url     TEXT NOT NULL,
    earlier TEXT NOT NULL,
    later   TEXT NOT NULL,
    packed  BLOB NOT NULL,
    PRIMARY KEY (council, url, earlier, later)
) STRICT, WITHOUT ROWID;
CREATE INDEX difference_earlier ON difference (earlier);
CREATE INDEX difference_later ON difference (later);
