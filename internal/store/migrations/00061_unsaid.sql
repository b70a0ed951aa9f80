-- With a paper that is taken down, the free words of what people said about it
-- may have to go as well: they can repeat what must not be kept. Who said
-- something, what they did and when stays; nothing else is ever changed.

-- +goose Up

ALTER TABLE curation ADD COLUMN unsaid TEXT; -- when the words were taken out; NULL where they stand

DROP TRIGGER curation_unchanged;

-- +goose StatementBegin
CREATE TRIGGER curation_unchanged BEFORE UPDATE ON curation
WHEN NOT (OLD.unsaid IS NULL AND NEW.unsaid IS NOT NULL AND NEW.reason = '' AND NEW.id = OLD.id AND NEW.at = OLD.at AND NEW.who = OLD.who
	AND NEW.act = OLD.act AND NEW.record = OLD.record AND NEW.entry = OLD.entry AND NEW.item = OLD.item AND NEW.kind = OLD.kind
	AND NEW.field = OLD.field AND NEW.value = OLD.value)
BEGIN SELECT raise(ABORT, 'what people said is never changed'); END;
-- +goose StatementEnd
