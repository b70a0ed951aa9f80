-- A record that corrected minutes no longer print is kept, with when and why it
-- went: people may have spoken of it, and its address was given out. It counts
-- for nothing any more. The item goes with it where that too is gone.

-- +goose Up

ALTER TABLE record ADD COLUMN withdrawn TEXT; -- JSON of civic.Withdrawal; NULL while it stands
ALTER TABLE item ADD COLUMN withdrawn TEXT;

-- When the council took the words of an item back from the public; NULL where
-- it did not, and where they never were public.
ALTER TABLE item ADD COLUMN restricted_since TEXT;

-- Which address held a version, to tell whether it holds another one now.
CREATE INDEX fetch_version ON fetch (version) WHERE version <> '';
