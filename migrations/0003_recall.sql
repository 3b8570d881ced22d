-- Roles aimed at, topics that say the same, and spaced recall.

-- Two topics linked by the learner; a < b. The curricula bring their own.
CREATE TABLE relation (
  a TEXT NOT NULL,
  b TEXT NOT NULL,
  PRIMARY KEY (a, b)
) STRICT, WITHOUT ROWID;

CREATE TABLE role (
  id       TEXT PRIMARY KEY,
  aimed    INTEGER NOT NULL CHECK (aimed IN (0, 1)),
  revision INTEGER REFERENCES revision  -- the learner's own wording; NULL: as bundled
) STRICT;

CREATE TABLE review (
  id     TEXT PRIMARY KEY,
  topic  TEXT NOT NULL,
  day    INTEGER NOT NULL,
  at     INTEGER NOT NULL,
  rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 4),  -- again, hard, good, easy
  due    INTEGER NOT NULL               -- when it is to be asked again
) STRICT;

CREATE INDEX review_topic ON review (topic, at);

-- Derived: when a finished topic is due again, and how often in a row it was recalled.
CREATE TABLE recall (
  topic   TEXT PRIMARY KEY,
  due     INTEGER NOT NULL,
  recalls INTEGER NOT NULL
) STRICT;

CREATE INDEX recall_due ON recall (due);
