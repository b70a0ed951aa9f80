-- When an address was last asked for, whatever came of it. Without this a page
-- that was taken down would be asked for every night: the day on which it was
-- last held only grows older.

-- +goose Up

ALTER TABLE resource ADD COLUMN tried TEXT;

UPDATE resource SET tried = seen;
