-- Made by kiln; change the spec and run make. Spec: 0002_drop.yaml
-- revision: 0002_drop

-- upgrade

-- rebuild of item for drop_constraint UNIQUE (line 3), drop_constraint CHECK (word <> 0) (line 4): ALTER TABLE cannot drop a UNIQUE constraint
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (id INTEGER PRIMARY KEY, "code" TEXT, "word" TEXT);

INSERT INTO "kiln_new_item" ("id", "code", "word")
SELECT "id", "code", "word"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for drop_constraint UNIQUE (line 3), drop_constraint CHECK (word <> 0) (line 4): ALTER TABLE cannot add a UNIQUE constraint
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item has several rows with the same (code)
SELECT max(rowid) FROM "item" WHERE "code" IS NOT NULL GROUP BY "code" HAVING count(*) > 1;

-- guard, must return no row: item has rows that break CHECK (word <> 0)
SELECT rowid FROM "item" WHERE NOT (word <> 0);

-- guard, must return no row: item has several rows with the same (code)
SELECT max(rowid) FROM "item" WHERE "code" IS NOT NULL GROUP BY "code" HAVING count(*) > 1;

-- guard, must return no row: item has rows that break CHECK (word <> 0)
SELECT rowid FROM "item" WHERE NOT (word <> 0);

-- guard, must return no row: item has several rows with the same (code)
SELECT max(rowid) FROM "item" WHERE "code" IS NOT NULL GROUP BY "code" HAVING count(*) > 1;

CREATE TABLE "kiln_new_item" (id INTEGER PRIMARY KEY, code TEXT UNIQUE, word TEXT CHECK (word <> 0), UNIQUE (code), CHECK (word <> 0), UNIQUE (code));

INSERT INTO "kiln_new_item" ("id", "code", "word")
SELECT "id", "code", "word"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
