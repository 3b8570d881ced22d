-- The journal from its first night: the change log, what is folded from it, and what is derived from that.
-- Days are whole numbers since 1970-01-01, instants milliseconds since then, offsets minutes east of UTC.

-- The log: written once, merged later, never changed.

CREATE TABLE device (
  id    TEXT PRIMARY KEY,
  name  TEXT NOT NULL,
  seq   INTEGER NOT NULL,            -- of its last change
  clock TEXT NOT NULL,               -- hybrid logical clock of its last change
  mine  INTEGER NOT NULL CHECK (mine IN (0, 1))
) STRICT;

-- One row per writing command: what undo takes back.
CREATE TABLE step (
  id      INTEGER PRIMARY KEY,
  at      INTEGER NOT NULL,
  command TEXT NOT NULL,
  act     TEXT NOT NULL CHECK (act IN ('do', 'undo', 'redo')),
  target  INTEGER REFERENCES step
) STRICT;

-- Texts, shared by every change that brings the same one. A NULL body was forgotten on request; its hash stays.
CREATE TABLE revision (
  id   INTEGER PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE,
  body TEXT
) STRICT;

CREATE TABLE change (
  device   TEXT NOT NULL REFERENCES device,
  seq      INTEGER NOT NULL,
  clock    TEXT NOT NULL,
  v        INTEGER NOT NULL,         -- of the record format
  kind     TEXT NOT NULL,
  id       TEXT NOT NULL,
  fields   TEXT NOT NULL,            -- JSON
  revision INTEGER REFERENCES revision,
  parents  TEXT NOT NULL,            -- JSON: hashes of the texts this one was written over
  deleted  INTEGER CHECK (deleted IN (0, 1)),
  step     INTEGER REFERENCES step,  -- NULL: it came from another device
  PRIMARY KEY (device, seq)
) STRICT, WITHOUT ROWID;

CREATE INDEX change_record ON change (kind, id, clock, device);
CREATE INDEX change_step ON change (step);
-- The highest number ever given, deleted entries included.
CREATE INDEX change_number ON change (json_extract(fields, '$.number')) WHERE kind = 'entry';

-- Records, projected from the log.

CREATE TABLE entry (
  key        INTEGER PRIMARY KEY,    -- day * 100000 + n: newest first is a walk of the key
  id         TEXT NOT NULL UNIQUE,
  number     INTEGER NOT NULL,       -- #12; not unique, a merge may move one
  day        INTEGER NOT NULL,
  written_at INTEGER NOT NULL,
  written_on INTEGER NOT NULL,
  revised_at INTEGER,
  zone       TEXT NOT NULL,
  offset     INTEGER NOT NULL,
  day_end    INTEGER NOT NULL,
  origin     TEXT NOT NULL,
  title      TEXT,
  revision   INTEGER NOT NULL REFERENCES revision,
  words      INTEGER NOT NULL,
  minutes    INTEGER,
  mood       INTEGER,
  star       INTEGER NOT NULL,
  private    INTEGER NOT NULL,
  forgotten  INTEGER,                -- the day its text was forgotten on request
  labels     TEXT NOT NULL           -- tags and topic slugs, for the search index
) STRICT;

CREATE INDEX entry_number ON entry (number);
CREATE INDEX entry_day ON entry (day, written_at);

CREATE TABLE entry_topic (
  entry TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  topic TEXT NOT NULL,
  PRIMARY KEY (entry, topic)
) STRICT, WITHOUT ROWID;

CREATE INDEX topic_entry ON entry_topic (topic, entry);

CREATE TABLE entry_tag (
  entry TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  tag   TEXT NOT NULL,
  PRIMARY KEY (entry, tag)
) STRICT, WITHOUT ROWID;

CREATE INDEX tag_entry ON entry_tag (tag, entry);

CREATE TABLE entry_link (
  entry TEXT NOT NULL REFERENCES entry (id) ON DELETE CASCADE,
  link  TEXT NOT NULL,
  PRIMARY KEY (entry, link)
) STRICT, WITHOUT ROWID;

-- One record; its document (a revision) holds the units and topics, and the topic rows are projected from it.
CREATE TABLE curriculum (
  id       TEXT PRIMARY KEY,
  title    TEXT NOT NULL,
  place    INTEGER NOT NULL,
  source   TEXT NOT NULL,
  revision INTEGER NOT NULL REFERENCES revision
) STRICT;

-- Rows are never removed while the curriculum stands: unit NULL means retired.
CREATE TABLE topic (
  id         TEXT PRIMARY KEY,
  curriculum TEXT NOT NULL REFERENCES curriculum (id) ON DELETE CASCADE,
  code       TEXT NOT NULL,
  unit       TEXT,
  place      INTEGER NOT NULL,
  unit_title TEXT,
  title      TEXT NOT NULL,
  detail     TEXT NOT NULL           -- JSON: subtopics, tools, aliases, related
) STRICT;

CREATE INDEX topic_curriculum ON topic (curriculum, place);

CREATE TABLE check_off (
  topic TEXT PRIMARY KEY,
  state TEXT NOT NULL CHECK (state IN ('done', 'skipped')),
  day   INTEGER NOT NULL,
  entry TEXT                         -- the id of the entry it came with; no key: the entry may be deleted and come back
) STRICT;

CREATE INDEX check_off_entry ON check_off (entry);

CREATE TABLE goal (
  id       TEXT PRIMARY KEY,
  title    TEXT NOT NULL,
  days     INTEGER NOT NULL,
  counts   TEXT NOT NULL CHECK (counts IN ('written', 'published')),
  starts   INTEGER,                  -- NULL: the first counted day starts it
  aim      INTEGER,                  -- NULL: the start and as many calendar days
  freezes  INTEGER NOT NULL,         -- from its first day on
  freeze_changes TEXT NOT NULL,      -- JSON: the days from which that was changed, in order
  finished INTEGER,
  celebrated INTEGER NOT NULL        -- that it was reached has been told once
) STRICT;

-- Derived, rebuildable: every day with entries, and where the streak stands after it.

CREATE TABLE day (
  day              INTEGER PRIMARY KEY,
  first_written_at INTEGER NOT NULL,
  entries          INTEGER NOT NULL,
  counted          INTEGER NOT NULL, -- has an entry on time or at most three days late
  on_time          INTEGER NOT NULL,
  words            INTEGER NOT NULL,
  minutes          INTEGER NOT NULL,
  first_offset     INTEGER NOT NULL, -- where the day was lived: of the entry written first and last for it
  first_day_end    INTEGER NOT NULL,
  last_offset      INTEGER NOT NULL,
  last_day_end     INTEGER NOT NULL,
  streak           INTEGER NOT NULL,
  since            INTEGER,
  strict           INTEGER NOT NULL,
  best             INTEGER NOT NULL,
  bucket           INTEGER NOT NULL
) STRICT;

CREATE INDEX day_first_written ON day (first_written_at, day);
CREATE INDEX day_counted ON day (day) WHERE counted = 1;
