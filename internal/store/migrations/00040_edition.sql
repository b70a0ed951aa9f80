-- What forward plans print of a planned decision, what befell each programme
-- item, and the editions from which that is read: each as one page, paper or
-- file showed the programme on one day. Programmes stored before have none and
-- stay as they are until their source is read again.

-- +goose Up

ALTER TABLE entry ADD COLUMN maker TEXT NOT NULL DEFAULT '';
ALTER TABLE entry ADD COLUMN key_decision TEXT NOT NULL DEFAULT '';
ALTER TABLE entry ADD COLUMN noticed TEXT;
ALTER TABLE entry ADD COLUMN refs TEXT NOT NULL DEFAULT '[]';
ALTER TABLE entry ADD COLUMN url TEXT NOT NULL DEFAULT '';
ALTER TABLE entry ADD COLUMN first_due TEXT;
ALTER TABLE entry ADD COLUMN gone TEXT;
ALTER TABLE entry ADD COLUMN changes TEXT NOT NULL DEFAULT '[]';

CREATE TABLE edition (
    programme TEXT NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
    on_day    TEXT NOT NULL,
    url       TEXT NOT NULL,
    version   TEXT NOT NULL,
    from_day  TEXT,
    to_day    TEXT,
    entries   TEXT NOT NULL, -- JSON of civic.Entry, in the order of the source
    PRIMARY KEY (programme, url, on_day)
) STRICT;
CREATE INDEX edition_version ON edition (version) WHERE version <> '';
