-- A checksum for every row of the log, so that a bit that flips in one is noticed, and the record can be named.
-- A text has its SHA-256 since the first night; the rest of a change had nothing: five of 1,000 flipped bits changed a
-- field and went unnoticed. What is projected from the log is compared with it and needs none.
--
-- SQL cannot hash, so rows from before stand at '' here. Whoever runs this migration sums them in the same
-- transaction (src/store/migrate.ts): no journal of this version ever shows a row without its sum. Each is taken of the
-- row as it is at that moment. Damage from before then is found as it always was, or not at all.

ALTER TABLE change ADD COLUMN sum TEXT NOT NULL DEFAULT '';
ALTER TABLE step ADD COLUMN sum TEXT NOT NULL DEFAULT '';
ALTER TABLE device ADD COLUMN sum TEXT NOT NULL DEFAULT '';
