-- The first schema. One table for each word of the domain; ids are the stable
-- text of package civic. Instants are text in UTC with microseconds, fixed in
-- width so that they sort ("2026-01-06T18:30:00.000000Z"); civil dates are ISO
-- text; what is only ever read as a whole (due dates, reasons) is JSON.
-- An unknown date or instant is NULL, an unknown word is the empty text.

-- +goose Up

CREATE TABLE council (
    id       TEXT PRIMARY KEY,
    name     TEXT NOT NULL,
    nation   TEXT NOT NULL,
    base_url TEXT NOT NULL
) STRICT;

CREATE TABLE committee (
    id        TEXT PRIMARY KEY,
    council   TEXT NOT NULL REFERENCES council (id),
    source_id INTEGER NOT NULL,
    name      TEXT NOT NULL,
    category  TEXT NOT NULL,
    url       TEXT NOT NULL
) STRICT;
CREATE INDEX committee_council ON committee (council);

CREATE TABLE meeting (
    id            TEXT PRIMARY KEY,
    committee     TEXT NOT NULL REFERENCES committee (id),
    source_id     INTEGER NOT NULL,
    date          TEXT,
    time          TEXT NOT NULL,
    title         TEXT NOT NULL,
    venue         TEXT NOT NULL,
    state         TEXT NOT NULL,
    note          TEXT NOT NULL,
    url           TEXT NOT NULL,
    has_agenda    INTEGER NOT NULL,
    has_decisions INTEGER NOT NULL,
    has_minutes   INTEGER NOT NULL,
    draft         INTEGER NOT NULL,
    whole         INTEGER NOT NULL,
    agenda_held   INTEGER NOT NULL
) STRICT;
CREATE INDEX meeting_committee ON meeting (committee, date);
CREATE INDEX meeting_date ON meeting (date);

CREATE TABLE item (
    id          TEXT PRIMARY KEY,
    meeting     TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
    source_id   INTEGER NOT NULL,
    position    INTEGER NOT NULL,
    number      TEXT NOT NULL,
    title       TEXT NOT NULL,
    restricted  INTEGER NOT NULL,
    restriction TEXT NOT NULL,
    url         TEXT NOT NULL
) STRICT;
CREATE INDEX item_meeting ON item (meeting, position);

CREATE TABLE section (
    item       TEXT NOT NULL REFERENCES item (id) ON DELETE CASCADE,
    n          INTEGER NOT NULL,
    kind       TEXT NOT NULL,
    version    TEXT NOT NULL,
    start_byte INTEGER NOT NULL,
    end_byte   INTEGER NOT NULL,
    cut        INTEGER NOT NULL,
    PRIMARY KEY (item, n)
) STRICT, WITHOUT ROWID;

-- meeting and item are not foreign keys: a page may name a document before the
-- meeting or item that it belongs to has been read.
CREATE TABLE document (
    id         TEXT PRIMARY KEY,
    council    TEXT NOT NULL,
    meeting    TEXT NOT NULL,
    item       TEXT NOT NULL,
    kind       TEXT NOT NULL,
    title      TEXT NOT NULL,
    url        TEXT NOT NULL,
    restricted INTEGER NOT NULL,
    version    TEXT NOT NULL,
    seen       TEXT,
    outcome    TEXT NOT NULL,
    detail     TEXT NOT NULL,
    pages      INTEGER NOT NULL
) STRICT;
CREATE INDEX document_council ON document (council);
CREATE INDEX document_meeting ON document (meeting) WHERE meeting <> '';
CREATE INDEX document_item ON document (item) WHERE item <> '';
CREATE INDEX document_version ON document (version) WHERE version <> '';

-- The text of one version, as zstd-compressed JSON of doctext.Document.
CREATE TABLE text (
    version TEXT PRIMARY KEY,
    packed  BLOB NOT NULL
) STRICT;

CREATE TABLE record (
    id         TEXT PRIMARY KEY,
    item       TEXT NOT NULL REFERENCES item (id) ON DELETE CASCADE,
    n          INTEGER NOT NULL, -- order within the item, from 0
    kind       TEXT NOT NULL,
    quote      TEXT NOT NULL,
    number     TEXT NOT NULL,
    verb       TEXT NOT NULL,
    commitment INTEGER NOT NULL,
    owner      TEXT NOT NULL,
    recipient  TEXT NOT NULL,
    due        TEXT,             -- JSON of civic.Due
    rule       TEXT NOT NULL,
    version    TEXT NOT NULL,
    page       INTEGER NOT NULL,
    start_byte INTEGER NOT NULL,
    end_byte   INTEGER NOT NULL,
    committee  TEXT NOT NULL,    -- a name, where it is not the item's own
    date       TEXT
) STRICT;
CREATE INDEX record_item ON record (item, n);
CREATE INDEX record_version ON record (version);

CREATE TABLE programme (
    id      TEXT PRIMARY KEY,
    council TEXT NOT NULL REFERENCES council (id),
    name    TEXT NOT NULL,
    acronym TEXT NOT NULL,
    source  TEXT NOT NULL
) STRICT;
CREATE INDEX programme_council ON programme (council);

CREATE TABLE entry (
    id          TEXT PRIMARY KEY,
    programme   TEXT NOT NULL REFERENCES programme (id) ON DELETE CASCADE,
    n           INTEGER NOT NULL,
    title       TEXT NOT NULL,
    aliases     TEXT NOT NULL, -- JSON, as are amounts and mentions
    acronym     TEXT NOT NULL,
    workstream  TEXT NOT NULL,
    lead        TEXT NOT NULL,
    directorate TEXT NOT NULL,
    stage       TEXT NOT NULL,
    due         TEXT,
    amounts     TEXT NOT NULL,
    mentions    TEXT NOT NULL,
    version     TEXT NOT NULL,
    page        INTEGER NOT NULL,
    start_byte  INTEGER NOT NULL,
    end_byte    INTEGER NOT NULL
) STRICT;
CREATE INDEX entry_programme ON entry (programme, n);

-- Links and evidence have no foreign keys on purpose: what a person confirmed
-- or rejected outlives the record it speaks of, and is there again when the
-- same words are extracted again and so receive the same id.
CREATE TABLE link (
    record    TEXT NOT NULL,
    entry     TEXT NOT NULL,
    council   TEXT NOT NULL,
    score     REAL NOT NULL,
    reasons   TEXT NOT NULL,
    confirmed INTEGER NOT NULL,
    rejected  INTEGER NOT NULL,
    PRIMARY KEY (record, entry)
) STRICT, WITHOUT ROWID;
CREATE INDEX link_council ON link (council);
CREATE INDEX link_entry ON link (entry);

CREATE TABLE evidence (
    record     TEXT NOT NULL,
    kind       TEXT NOT NULL,
    item       TEXT NOT NULL,
    council    TEXT NOT NULL,
    quote      TEXT NOT NULL,
    version    TEXT NOT NULL,
    page       INTEGER NOT NULL,
    start_byte INTEGER NOT NULL,
    end_byte   INTEGER NOT NULL,
    score      REAL NOT NULL,
    reasons    TEXT NOT NULL,
    due        TEXT,
    confirmed  INTEGER NOT NULL,
    rejected   INTEGER NOT NULL,
    PRIMARY KEY (record, kind, item)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_council ON evidence (council);
CREATE INDEX evidence_item ON evidence (item);

-- The ledger: every address we know of, and every attempt to fetch it.
-- council is not a foreign key: a crawl begins with nothing but an address.
CREATE TABLE resource (
    id           INTEGER PRIMARY KEY,
    council      TEXT NOT NULL,
    url          TEXT NOT NULL,
    kind         TEXT NOT NULL,
    title        TEXT NOT NULL,
    referrer     TEXT NOT NULL,
    priority     INTEGER NOT NULL,
    first        TEXT,
    seen         TEXT,
    version      TEXT NOT NULL,
    content_type TEXT NOT NULL,
    size         INTEGER NOT NULL,
    etag         TEXT NOT NULL,
    modified     TEXT NOT NULL,
    status       INTEGER NOT NULL,
    outcome      TEXT NOT NULL,
    detail       TEXT NOT NULL,
    read         TEXT NOT NULL, -- version, and how reading it ended
    read_outcome TEXT NOT NULL,
    read_detail  TEXT NOT NULL,
    UNIQUE (council, url)
) STRICT;
CREATE INDEX resource_version ON resource (version) WHERE version <> '';
CREATE INDEX resource_unread ON resource (council) WHERE version <> '' AND version <> read;

CREATE TABLE run (
    id      INTEGER PRIMARY KEY AUTOINCREMENT,
    council TEXT NOT NULL,
    started TEXT NOT NULL,
    ended   TEXT,
    note    TEXT NOT NULL
) STRICT;
CREATE INDEX run_council ON run (council, id);

CREATE TABLE frontier (
    id       INTEGER PRIMARY KEY,  -- rises, so it tells the oldest
    run      INTEGER NOT NULL REFERENCES run (id),
    resource INTEGER NOT NULL REFERENCES resource (id),
    priority INTEGER NOT NULL,
    done     INTEGER NOT NULL,
    UNIQUE (run, resource)
) STRICT;
CREATE INDEX frontier_next ON frontier (run, priority DESC, id) WHERE done = 0;

CREATE TABLE fetch (
    id           INTEGER PRIMARY KEY,
    run          INTEGER NOT NULL,
    council      TEXT NOT NULL,
    url          TEXT NOT NULL,
    at           TEXT,
    took_us      INTEGER NOT NULL, -- microseconds
    status       INTEGER NOT NULL,
    outcome      TEXT NOT NULL,
    detail       TEXT NOT NULL,
    version      TEXT NOT NULL,
    content_type TEXT NOT NULL,
    size         INTEGER NOT NULL,
    etag         TEXT NOT NULL,
    modified     TEXT NOT NULL,
    final        TEXT NOT NULL
) STRICT;
CREATE INDEX fetch_run ON fetch (run, outcome);
CREATE INDEX fetch_url ON fetch (council, url);
