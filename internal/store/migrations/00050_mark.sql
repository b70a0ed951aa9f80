-- Two marks that change with whatever is stored, so that a reader can tell
-- without reading anything whether its copy of an answer is still the whole
-- truth. They are random: after a restored backup no earlier one comes again.

-- +goose Up

CREATE TABLE mark (
    of    TEXT PRIMARY KEY, -- 'papers', or 'ledger' for all that only tells of fetching
    value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO mark (of, value) VALUES ('papers', random()), ('ledger', random());
