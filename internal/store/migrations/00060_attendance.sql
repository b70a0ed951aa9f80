-- Who was at a meeting, who sent apologies, who is expected: by one paper of the
-- meeting, each name with the words that it was read from.

-- +goose Up

CREATE TABLE attendance (
    meeting    TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    position   INTEGER NOT NULL, -- from 1, in the order of the paper
    name       TEXT NOT NULL,
    person     TEXT NOT NULL, -- the name folded, by which a person's meetings are found
    role       TEXT NOT NULL DEFAULT '',
    presence   TEXT NOT NULL DEFAULT '', -- '' where said is no word that we know
    said       TEXT NOT NULL DEFAULT '',
    document   TEXT NOT NULL DEFAULT '',
    version    TEXT NOT NULL DEFAULT '',
    page       INTEGER NOT NULL DEFAULT 0,
    start_byte INTEGER NOT NULL DEFAULT 0,
    end_byte   INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (meeting, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX attendance_person ON attendance (person);
CREATE INDEX attendance_version ON attendance (version);
