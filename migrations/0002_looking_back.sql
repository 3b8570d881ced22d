-- Planned days off, letters to a later self, what went out, and the search index.

CREATE TABLE rest (
  id      TEXT PRIMARY KEY,
  kind    TEXT NOT NULL CHECK (kind IN ('weekday', 'dates')),
  weekday INTEGER,                   -- 0 is Monday
  starts  INTEGER NOT NULL,          -- the first day it holds for
  ends    INTEGER,                   -- the last one; NULL: until it is cancelled
  why     TEXT,
  set_on  INTEGER NOT NULL           -- the study day it was planned on
) STRICT;

CREATE TABLE letter (
  id         TEXT PRIMARY KEY,
  opens      INTEGER NOT NULL,
  revision   INTEGER NOT NULL REFERENCES revision,
  written_at INTEGER NOT NULL,
  opened_at  INTEGER
) STRICT;

CREATE TABLE publication (
  id         TEXT PRIMARY KEY,       -- platform:place:subject
  subject    TEXT NOT NULL,          -- a day, week or unit
  day        INTEGER,                -- of a day's article
  platform   TEXT NOT NULL,
  place      TEXT NOT NULL,
  state      TEXT NOT NULL,
  remote_id  TEXT,
  url        TEXT,
  title      TEXT,                   -- as it was sent
  hash       TEXT,                   -- of the content that was sent
  first_live INTEGER,                -- the study day it first stood online
  updated_at INTEGER NOT NULL
) STRICT;

CREATE INDEX publication_day ON publication (day);

-- The text of entries as the search index reads it back. Rows of entry are written anew, never updated.
CREATE VIEW entry_text AS
  SELECT key, entry.title AS title, revision.body AS body, labels
    FROM entry JOIN revision ON revision.id = entry.revision;

CREATE VIRTUAL TABLE entry_search USING fts5 (
  title, body, labels,
  content = entry_text, content_rowid = key,
  tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER entry_indexed AFTER INSERT ON entry BEGIN
  INSERT INTO entry_search (rowid, title, body, labels)
  VALUES (new.key, new.title, (SELECT body FROM revision WHERE id = new.revision), new.labels);
END;

CREATE TRIGGER entry_unindexed BEFORE DELETE ON entry BEGIN
  INSERT INTO entry_search (entry_search, rowid, title, body, labels)
  VALUES ('delete', old.key, old.title, (SELECT body FROM revision WHERE id = old.revision), old.labels);
END;

INSERT INTO entry_search (entry_search) VALUES ('rebuild');
