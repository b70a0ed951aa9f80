-- When a meeting's page is due for another look, as far as could be told when it
-- was last seen. NULL is not known: then the page is read to find out. Without
-- this every page of twenty years was read at the start of every night.

-- +goose Up

ALTER TABLE resource ADD COLUMN due TEXT;
