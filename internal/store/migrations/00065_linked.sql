-- What linking remembers of a council, so that a night's papers are linked
-- without reading all the others again: derived, and thrown away whenever another
-- program links. Whatever changes what it was read from says so here, by triggers,
-- so that no way of writing can forget to.

-- +goose Up

CREATE TABLE shelf (
    council TEXT PRIMARY KEY,
    program TEXT NOT NULL, -- whose rules made it
    words   BLOB NOT NULL
) STRICT;

-- What was read of a meeting's items. meeting is no foreign key: of one that is
-- gone it must be known what it held, until the council is linked again.
CREATE TABLE sheet (
    meeting TEXT PRIMARY KEY,
    council TEXT NOT NULL,
    packed  BLOB NOT NULL
) STRICT;
CREATE INDEX sheet_council ON sheet (council);

-- The meetings that changed since; another number with every change. (In a
-- trigger what stands is deleted first: "OR REPLACE" does not hold there where the
-- statement that sets it off has a conflict clause of its own.)
CREATE TABLE stale (
    meeting TEXT PRIMARY KEY,
    change  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What the evidence of a commitment hung on when it was looked for.
CREATE TABLE looked (
    record  TEXT PRIMARY KEY,
    council TEXT NOT NULL,
    packed  BLOB NOT NULL
) STRICT;
CREATE INDEX looked_council ON looked (council);

CREATE INDEX section_version ON section (version);

-- +goose StatementBegin
CREATE TRIGGER stale_meeting AFTER UPDATE OF committee, date, state ON meeting
WHEN OLD.committee IS NOT NEW.committee OR OLD.date IS NOT NEW.date OR OLD.state IS NOT NEW.state
BEGIN DELETE FROM stale WHERE meeting = NEW.id; INSERT INTO stale VALUES (NEW.id, random()); END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER stale_committee AFTER UPDATE OF name, council ON committee WHEN OLD.name IS NOT NEW.name OR OLD.council IS NOT NEW.council
BEGIN DELETE FROM stale WHERE meeting IN (SELECT id FROM meeting WHERE committee = NEW.id);
	INSERT INTO stale SELECT id, random() FROM meeting WHERE committee = NEW.id; END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER stale_item_new AFTER INSERT ON item
BEGIN DELETE FROM stale WHERE meeting = NEW.meeting; INSERT INTO stale VALUES (NEW.meeting, random()); END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER stale_item AFTER UPDATE ON item
WHEN OLD.meeting IS NOT NEW.meeting OR OLD.number IS NOT NEW.number OR OLD.title IS NOT NEW.title OR OLD.url IS NOT NEW.url OR OLD.withdrawn IS NOT NEW.withdrawn
BEGIN DELETE FROM stale WHERE meeting IN (OLD.meeting, NEW.meeting);
	INSERT INTO stale SELECT OLD.meeting, random() UNION SELECT NEW.meeting, random() WHERE NEW.meeting <> OLD.meeting; END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER stale_item_gone AFTER DELETE ON item
BEGIN DELETE FROM stale WHERE meeting = OLD.meeting; INSERT INTO stale VALUES (OLD.meeting, random()); END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER stale_section_new AFTER INSERT ON section
BEGIN DELETE FROM stale WHERE meeting IN (SELECT meeting FROM item WHERE id = NEW.item);
	INSERT INTO stale SELECT meeting, random() FROM item WHERE id = NEW.item GROUP BY meeting; END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER stale_section AFTER UPDATE ON section
BEGIN DELETE FROM stale WHERE meeting IN (SELECT meeting FROM item WHERE id IN (OLD.item, NEW.item));
	INSERT INTO stale SELECT meeting, random() FROM item WHERE id IN (OLD.item, NEW.item) GROUP BY meeting; END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER stale_section_gone AFTER DELETE ON section
BEGIN DELETE FROM stale WHERE meeting IN (SELECT meeting FROM item WHERE id = OLD.item);
	INSERT INTO stale SELECT meeting, random() FROM item WHERE id = OLD.item GROUP BY meeting; END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER stale_record_new AFTER INSERT ON record
BEGIN DELETE FROM stale WHERE meeting IN (SELECT meeting FROM item WHERE id = NEW.item);
	INSERT INTO stale SELECT meeting, random() FROM item WHERE id = NEW.item GROUP BY meeting; END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER stale_record AFTER UPDATE ON record
BEGIN DELETE FROM stale WHERE meeting IN (SELECT meeting FROM item WHERE id IN (OLD.item, NEW.item));
	INSERT INTO stale SELECT meeting, random() FROM item WHERE id IN (OLD.item, NEW.item) GROUP BY meeting; END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER stale_record_gone AFTER DELETE ON record
BEGIN DELETE FROM stale WHERE meeting IN (SELECT meeting FROM item WHERE id = OLD.item);
	INSERT INTO stale SELECT meeting, random() FROM item WHERE id = OLD.item GROUP BY meeting; END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER stale_text_new AFTER INSERT ON text
BEGIN DELETE FROM stale WHERE meeting IN (SELECT i.meeting FROM section s JOIN item i ON i.id = s.item WHERE s.version = NEW.version);
	INSERT INTO stale SELECT i.meeting, random() FROM section s JOIN item i ON i.id = s.item WHERE s.version = NEW.version GROUP BY i.meeting; END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER stale_text AFTER UPDATE ON text WHEN OLD.packed IS NOT NEW.packed
BEGIN DELETE FROM stale WHERE meeting IN (SELECT i.meeting FROM section s JOIN item i ON i.id = s.item WHERE s.version = NEW.version);
	INSERT INTO stale SELECT i.meeting, random() FROM section s JOIN item i ON i.id = s.item WHERE s.version = NEW.version GROUP BY i.meeting; END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER stale_text_gone AFTER DELETE ON text
BEGIN DELETE FROM stale WHERE meeting IN (SELECT i.meeting FROM section s JOIN item i ON i.id = s.item WHERE s.version = OLD.version);
	INSERT INTO stale SELECT i.meeting, random() FROM section s JOIN item i ON i.id = s.item WHERE s.version = OLD.version GROUP BY i.meeting; END;
-- +goose StatementEnd

-- A commitment whose evidence was taken away, moved or spoken of by a person must be
-- looked at again: people's words decide which proposals are kept.

-- +goose StatementBegin
CREATE TRIGGER looked_gone AFTER DELETE ON evidence
BEGIN DELETE FROM looked WHERE record = OLD.record; END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER looked_changed AFTER UPDATE ON evidence
BEGIN DELETE FROM looked WHERE record IN (OLD.record, NEW.record); END;
-- +goose StatementEnd

-- +goose StatementBegin
CREATE TRIGGER looked_said AFTER INSERT ON evidence WHEN NEW.confirmed OR NEW.rejected
BEGIN DELETE FROM looked WHERE record = NEW.record; END;
-- +goose StatementEnd
