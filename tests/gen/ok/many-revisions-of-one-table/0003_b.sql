-- Made by kiln; change the spec and run make. Spec: 0003_b.yaml
-- revision: 0003_b

-- upgrade

-- rebuild of item for alter_column a (line 2): ALTER TABLE cannot change the definition of column a
-- keeps sequence, rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item.a is NULL where NOT NULL comes
SELECT rowid FROM "item" WHERE "a" IS NULL;

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "word" TEXT,
    "a" TEXT DEFAULT 'a' NOT NULL
);

INSERT INTO "kiln_new_item" ("id", "word", "a")
SELECT "id", "word", "a"
FROM "item";

DELETE FROM sqlite_sequence WHERE name = 'kiln_new_item';

INSERT INTO sqlite_sequence (name, seq) SELECT 'kiln_new_item', seq FROM sqlite_sequence WHERE name = 'item';

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for alter_column a (line 2): ALTER TABLE cannot change the definition of column a
-- keeps sequence, rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "word" TEXT,
    "a" TEXT DEFAULT 'a'
);

INSERT INTO "kiln_new_item" ("id", "word", "a")
SELECT "id", "word", "a"
FROM "item";

DELETE FROM sqlite_sequence WHERE name = 'kiln_new_item';

INSERT INTO sqlite_sequence (name, seq) SELECT 'kiln_new_item', seq FROM sqlite_sequence WHERE name = 'item';

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
