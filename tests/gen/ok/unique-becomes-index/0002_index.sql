-- Made by kiln; change the spec and run make. Spec: 0002_index.yaml
-- revision: 0002_index

-- upgrade

-- rebuild of item for drop_constraint CONSTRAINT "uq_item_word" UNIQUE ("word") (line 3), create_index ux_item_word (line 4): ALTER TABLE cannot change the definition of column word
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item has several rows with the same (word)
SELECT max(rowid) FROM "item" WHERE "word" IS NOT NULL AND (word <> '') GROUP BY "word" COLLATE "NOCASE" HAVING count(*) > 1;

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

CREATE UNIQUE INDEX "ux_item_word" ON "item" ("word" COLLATE "NOCASE") WHERE word <> '';

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for drop_constraint CONSTRAINT "uq_item_word" UNIQUE ("word") (line 3), create_index ux_item_word (line 4): ALTER TABLE cannot change the definition of column word
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item has several rows with the same (word)
SELECT max(rowid) FROM "item" WHERE "word" IS NOT NULL GROUP BY "word" HAVING count(*) > 1;

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT CONSTRAINT "uq_item_word" UNIQUE
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
