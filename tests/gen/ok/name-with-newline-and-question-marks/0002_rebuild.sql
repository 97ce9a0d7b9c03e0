-- Made by kiln; change the spec and run make. Spec: 0002_rebuild.yaml
-- revision: 0002_rebuild

-- upgrade

-- rebuild of two
--   lines for alter_column what??/ (line 3): ALTER TABLE cannot change the definition of column what??/
-- keeps rowids
-- count the rows of two
--   lines
SELECT count(*) FROM "two
lines";

-- guard, must return no row: two
--   lines.what??/ is NULL where NOT NULL comes
SELECT rowid FROM "two
lines" WHERE "what??/" IS NULL;

CREATE TABLE "kiln_new_two
lines" (
    "what??/" TEXT NOT NULL,
    "-- no comment" INTEGER
);

INSERT INTO "kiln_new_two
lines" (rowid, "what??/", "-- no comment")
SELECT rowid, "what??/", "-- no comment"
FROM "two
lines";

DROP TABLE "two
lines";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_two
lines" RENAME TO "two
lines";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in two
--   lines
SELECT count(*) FROM "two
lines";

-- downgrade

-- rebuild of two
--   lines for alter_column what??/ (line 3): ALTER TABLE cannot change the definition of column what??/
-- keeps rowids
-- count the rows of two
--   lines
SELECT count(*) FROM "two
lines";

CREATE TABLE "kiln_new_two
lines" (
    "what??/" TEXT,
    "-- no comment" INTEGER
);

INSERT INTO "kiln_new_two
lines" (rowid, "what??/", "-- no comment")
SELECT rowid, "what??/", "-- no comment"
FROM "two
lines";

DROP TABLE "two
lines";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_two
lines" RENAME TO "two
lines";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in two
--   lines
SELECT count(*) FROM "two
lines";
