/* What `journey export --all` prints of the bench's journal, byte for byte, as the sqlite3 program can print it: a goal of
   180 days that every day belongs to, no links, no open code, no titles that YAML would have escaped. */
WITH
  nth AS MATERIALIZED (
    SELECT day, row_number() OVER (ORDER BY first_written_at, day) AS n FROM day
     WHERE day >= (SELECT min(day) FROM day WHERE counted = 1)),
  article AS (
    SELECT day, n,
      (SELECT group_concat(body, char(10)) FROM (
         SELECT body FROM entry JOIN revision ON revision.id = entry.revision
          WHERE day = nth.day AND private = 0 ORDER BY written_at, number)) AS text,
      (SELECT title FROM entry
        WHERE day = nth.day AND private = 0 AND trim(title) <> '' ORDER BY written_at, number LIMIT 1) AS given,
      (SELECT json_group_array(title) FROM (
         SELECT topic.title FROM entry CROSS JOIN entry_topic ON entry_topic.entry = entry.id
           JOIN topic ON topic.id = entry_topic.topic
          WHERE day = nth.day AND private = 0
          GROUP BY topic.id ORDER BY min(written_at * 1000000 + number), topic.id)) AS topics,
      (SELECT group_concat('  - ' || json_quote(tag) || char(10), '') FROM (
         SELECT tag FROM entry CROSS JOIN entry_tag ON entry_tag.entry = entry.id
          WHERE day = nth.day AND private = 0 GROUP BY tag ORDER BY min(written_at * 1000000 + number), tag)) AS tags
      FROM nth ORDER BY day LIMIT -1)
SELECT '---' || char(10)
  || 'title: ' || json_quote(coalesce(given, 'Day ' || n || '/180' || coalesce(': ' || (topics ->> 0), '')
       || coalesce(', ' || (topics ->> 1), '')
       || CASE WHEN topics ->> 2 IS NULL THEN '' ELSE ' +' || (json_array_length(topics) - 2) END)) || char(10)
  || 'date: "' || strftime('%Y-%m-%d', day * 86400, 'unixepoch') || '"' || char(10)
  || coalesce('tags:' || char(10) || tags, '')
  || 'day: ' || n || char(10)
  || '---' || char(10) || char(10)
  || text || char(10)
  || '---' || char(10) || char(10)
  || 'Day ' || n || '/180'
  || CASE WHEN topics = '[]' THEN '' ELSE ' · ' || replace(substr(topics, 3, length(topics) - 4), '","', ', ') END
  || char(10)
  FROM article WHERE text IS NOT NULL;
