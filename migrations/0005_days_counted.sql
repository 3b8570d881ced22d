-- How many days were logged up to each one, so that Day n and n/180 are looked up instead of counted: with a lifetime of
-- days, counting cost more than everything else a night does. Derived, like the rest of the table.

ALTER TABLE day ADD COLUMN nth INTEGER NOT NULL DEFAULT 0;

-- Days first written about long after them, or before: the few that stand elsewhere by writing than by date.
CREATE INDEX day_astray ON day (first_written_at, day)
  WHERE first_written_at NOT BETWEEN (day - 1) * 86400000 AND (day + 3) * 86400000;
