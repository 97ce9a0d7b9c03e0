-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- execute (line 2)
--   adds table item
CREATE TABLE item (id INTEGER PRIMARY KEY, word);

-- rebuild of item for add_column n (line 3): ALTER TABLE adds columns only at the end, not n
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item has several rows with the same (n)
SELECT max(rowid) FROM (SELECT rowid, NULL AS "n" FROM "item") WHERE "n" IS NOT NULL GROUP BY "n" HAVING count(*) > 1;

CREATE TABLE "kiln_new_item" (id INTEGER PRIMARY KEY, "n" INTEGER CONSTRAINT "uq_item_n" UNIQUE, word);

INSERT INTO "kiln_new_item" ("id", "word")
SELECT "id", "word"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- execute (line 4)
--   drops column item.word
--   adds column item.title
ALTER TABLE item RENAME COLUMN word TO title;

-- create_index ix_item_title (line 5)
CREATE INDEX "ix_item_title" ON "item" ("title");

-- downgrade

-- undoes create_index ix_item_title (line 5)
DROP INDEX "ix_item_title";

-- undoes execute (line 4)
--   drops column item.title
--   adds column item.word
ALTER TABLE item RENAME COLUMN title TO word;

-- rebuild of item for add_column n (line 3): ALTER TABLE cannot drop column n, which is UNIQUE
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (id INTEGER PRIMARY KEY, word);

INSERT INTO "kiln_new_item" ("id", "word")
SELECT "id", "word"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- undoes execute (line 2)
--   drops table item
DROP TABLE item;
