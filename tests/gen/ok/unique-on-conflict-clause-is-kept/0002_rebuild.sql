-- Made by kiln; change the spec and run make. Spec: 0002_rebuild.yaml
-- revision: 0002_rebuild

-- upgrade

-- rebuild of item for alter_column n (line 3): ALTER TABLE cannot change the definition of column n
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item.n is NULL where NOT NULL comes
SELECT rowid FROM "item" WHERE "n" IS NULL;

CREATE TABLE "kiln_new_item" (id INTEGER PRIMARY KEY ON CONFLICT REPLACE, word TEXT UNIQUE ON CONFLICT IGNORE, "n" INTEGER NOT NULL, UNIQUE (word, n) ON CONFLICT FAIL);

INSERT INTO "kiln_new_item" ("id", "word", "n")
SELECT "id", "word", "n"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for alter_column n (line 3): ALTER TABLE cannot change the definition of column n
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (id INTEGER PRIMARY KEY ON CONFLICT REPLACE, word TEXT UNIQUE ON CONFLICT IGNORE, n INTEGER, UNIQUE (word, n) ON CONFLICT FAIL);

INSERT INTO "kiln_new_item" ("id", "word", "n")
SELECT "id", "word", "n"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
