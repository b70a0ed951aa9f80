-- Where copies of this store and its archive were written, so that a takedown
-- can name those that still hold what it took down.

-- +goose Up

CREATE TABLE backup (
    id   INTEGER PRIMARY KEY AUTOINCREMENT,
    at   TEXT NOT NULL,
    file TEXT NOT NULL
) STRICT;
