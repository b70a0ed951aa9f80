-- A third mark, that changes when words are taken back from readers or a person
-- says something: withdrawn and corrected records, items and papers made exempt,
-- takedowns, curation. A page may show what it has kept for some seconds while
-- newer papers come in, but not after one of these. Triggers, so that no road
-- by which words leave can forget to change it.

-- +goose Up

INSERT INTO mark (of, value) VALUES ('taken', random());

-- +goose StatementBegin
CREATE TRIGGER taken_forgotten AFTER INSERT ON forgotten BEGIN UPDATE mark SET value = random() WHERE of = 'taken'; END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER taken_said AFTER INSERT ON curation BEGIN UPDATE mark SET value = random() WHERE of = 'taken'; END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER taken_record AFTER DELETE ON record BEGIN UPDATE mark SET value = random() WHERE of = 'taken'; END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER taken_words AFTER UPDATE ON record
WHEN OLD.quote <> NEW.quote OR OLD.owner <> NEW.owner OR OLD.recipient <> NEW.recipient OR OLD.withdrawn IS NOT NEW.withdrawn
BEGIN UPDATE mark SET value = random() WHERE of = 'taken'; END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER taken_evidence AFTER UPDATE OF quote ON evidence WHEN OLD.quote <> NEW.quote BEGIN UPDATE mark SET value = random() WHERE of = 'taken'; END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER taken_item AFTER DELETE ON item BEGIN UPDATE mark SET value = random() WHERE of = 'taken'; END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER taken_exempt AFTER UPDATE ON item
WHEN OLD.restricted <> NEW.restricted OR OLD.title <> NEW.title OR OLD.withdrawn IS NOT NEW.withdrawn
BEGIN UPDATE mark SET value = random() WHERE of = 'taken'; END;
-- +goose StatementEnd
-- +goose StatementBegin
CREATE TRIGGER taken_paper AFTER UPDATE ON document WHEN OLD.restricted <> NEW.restricted BEGIN UPDATE mark SET value = random() WHERE of = 'taken'; END;
-- +goose StatementEnd
