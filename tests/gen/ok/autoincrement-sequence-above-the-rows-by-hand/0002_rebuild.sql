-- Made by kiln; change the spec and run make. Spec: 0002_rebuild.yaml
-- revision: 0002_rebuild

-- upgrade

-- rebuild of item's for alter_column word (line 3): ALTER TABLE cannot change the definition of column word
-- keeps sequence, rowids
-- count the rows of item's
SELECT count(*) FROM "item's";

-- guard, must return no row: item's.word is NULL where NOT NULL comes
SELECT rowid FROM "item's" WHERE "word" IS NULL;

CREATE TABLE "kiln_new_item's" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "word" TEXT NOT NULL
);

INSERT INTO "kiln_new_item's" ("id", "word")
SELECT "id", "word"
FROM "item's";

DELETE FROM sqlite_sequence WHERE name = 'kiln_new_item''s';

INSERT INTO sqlite_sequence (name, seq) SELECT 'kiln_new_item''s', seq FROM sqlite_sequence WHERE name = 'item''s';

DROP TABLE "item's";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item's" RENAME TO "item's";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item's
SELECT count(*) FROM "item's";

-- downgrade

-- rebuild of item's for alter_column word (line 3): ALTER TABLE cannot change the definition of column word
-- keeps sequence, rowids
-- count the rows of item's
SELECT count(*) FROM "item's";

CREATE TABLE "kiln_new_item's" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "word" TEXT
);

INSERT INTO "kiln_new_item's" ("id", "word")
SELECT "id", "word"
FROM "item's";

DELETE FROM sqlite_sequence WHERE name = 'kiln_new_item''s';

INSERT INTO sqlite_sequence (name, seq) SELECT 'kiln_new_item''s', seq FROM sqlite_sequence WHERE name = 'item''s';

DROP TABLE "item's";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item's" RENAME TO "item's";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item's
SELECT count(*) FROM "item's";
