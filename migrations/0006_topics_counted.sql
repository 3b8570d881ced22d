-- What a lifetime of entries makes slow to count or to look for.

-- How many entries are about each topic. Derived: the triggers keep it, also where an entry goes and takes its topics along.
CREATE TABLE topic_count (
  topic   TEXT PRIMARY KEY,
  entries INTEGER NOT NULL           -- never 0
) STRICT, WITHOUT ROWID;

INSERT INTO topic_count (topic, entries) SELECT topic, count(*) FROM entry_topic GROUP BY topic;

CREATE TRIGGER topic_counted AFTER INSERT ON entry_topic BEGIN
  INSERT INTO topic_count (topic, entries) VALUES (new.topic, 1)
    ON CONFLICT (topic) DO UPDATE SET entries = entries + 1;
END;

CREATE TRIGGER topic_uncounted AFTER DELETE ON entry_topic BEGIN
  UPDATE topic_count SET entries = entries - 1 WHERE topic = old.topic;
  DELETE FROM topic_count WHERE topic = old.topic AND entries = 0;
END;

-- The few changes that say something about a post, and the few entries whose text was forgotten: every export asks for both.
CREATE INDEX change_post ON change (id) WHERE kind = 'entry' AND instr(fields, '"post_') > 0;
CREATE INDEX entry_forgotten ON entry (key) WHERE forgotten IS NOT NULL;

-- The days of day_astray by date: later days that were written earlier are looked for from this end.
CREATE INDEX day_astray_date ON day (day, first_written_at)
  WHERE first_written_at NOT BETWEEN (day - 1) * 86400000 AND (day + 3) * 86400000;
