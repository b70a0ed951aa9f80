-- What minutes print of a decision beside its words: movers, votes, reasons,
-- call-in and the like, as JSON. NULL where nothing was printed, and for
-- records that were read before this was; a new reading fills it.

-- +goose Up

ALTER TABLE record ADD COLUMN meta TEXT;
