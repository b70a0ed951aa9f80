-- The report of each crawl over all its councils, as JSON in the form that the
-- program writes to a file: what was new, changed and lost that night.

-- +goose Up

CREATE TABLE night (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    started TEXT NOT NULL,
    ended   TEXT NOT NULL,
    report  TEXT NOT NULL
) STRICT;

-- When a council's site last gave something is asked for on every page of
-- coverage; without this it would cost a look at every attempt of years.
CREATE INDEX fetch_council ON fetch (council, outcome, at);
