-- Made by kiln; change the spec and run make. Spec: 0002_recreate.yaml
-- revision: 0002_recreate

-- upgrade

-- rebuild of item for recreate_table item (line 3): ALTER TABLE cannot change STRICT
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT
);

INSERT INTO "kiln_new_item" ("id", "word")
SELECT "id", "word"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for recreate_table item (line 3): ALTER TABLE cannot change STRICT
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item.word is NULL where NOT NULL comes
SELECT rowid FROM "item" WHERE "word" IS NULL;

-- guard, must return no row: item.word holds a value that is no TEXT
SELECT rowid FROM "item" WHERE typeof(iif(typeof("word") IN ('integer', 'real'), CAST("word" AS TEXT), "word")) NOT IN ('null', 'text');

-- guard, must return no row: item has several rows with the same (word)
SELECT max(rowid) FROM "item" WHERE "word" IS NOT NULL GROUP BY "word" HAVING count(*) > 1;

-- guard, must return no row: item has rows that break the CHECK ck_item_word
SELECT rowid FROM "item" WHERE NOT (length(word) > 0);

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT NOT NULL CONSTRAINT "uq_item_word" UNIQUE CONSTRAINT "ck_item_word" CHECK (length(word) > 0)
) STRICT;

INSERT INTO "kiln_new_item" ("id", "word")
SELECT "id", "word"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
