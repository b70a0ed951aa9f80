-- What became of a meeting's day, and who named it. A change is kept for good:
-- the pages that it was read from show the newest day only. A sighting is a
-- line of one list, so that lists can be compared; reading the list again
-- replaces them. minutes_from names the papers that the minutes are read from.
-- sole marks what one person decided outside any meeting.

-- +goose Up

ALTER TABLE meeting ADD COLUMN minutes_from TEXT NOT NULL DEFAULT '';
ALTER TABLE meeting ADD COLUMN sole INTEGER NOT NULL DEFAULT 0;

CREATE TABLE meeting_change (
    meeting    TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    was_date   TEXT NOT NULL, -- '' for an unknown day, so that it can be part of the key
    now_date   TEXT NOT NULL,
    was_time   TEXT NOT NULL,
    now_time   TEXT NOT NULL,
    was_state  TEXT NOT NULL,
    now_state  TEXT NOT NULL,
    note       TEXT NOT NULL,
    url        TEXT NOT NULL,
    seen       TEXT,
    PRIMARY KEY (meeting, was_date, now_date, was_time, now_time, was_state, now_state)
) STRICT, WITHOUT ROWID;

CREATE TABLE sighting (
    council   TEXT NOT NULL,
    url       TEXT NOT NULL,
    meeting   TEXT NOT NULL,
    committee TEXT NOT NULL,
    source    TEXT NOT NULL,
    date      TEXT,
    state     TEXT NOT NULL,
    seen      TEXT,
    PRIMARY KEY (council, url, meeting)
) STRICT, WITHOUT ROWID;
CREATE INDEX sighting_meeting ON sighting (meeting);
