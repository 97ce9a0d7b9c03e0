-- Made by kiln; change the spec and run make. Spec: 0002_unique.yaml
-- revision: 0002_unique

-- upgrade

-- rebuild of item for add_constraint CONSTRAINT "uq_item_word_2" UNIQUE ("word" COLLATE "NOCASE") (line 2): ALTER TABLE cannot add a UNIQUE constraint
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item has several rows with the same (word)
SELECT max(rowid) FROM "item" WHERE "word" IS NOT NULL GROUP BY "word" COLLATE "NOCASE" HAVING count(*) > 1;

CREATE TABLE "kiln_new_item" (
    "word" TEXT,
    CONSTRAINT "uq_item_word" UNIQUE ("word"),
    CONSTRAINT "uq_item_word_2" UNIQUE ("word" COLLATE "NOCASE")
);

INSERT INTO "kiln_new_item" (rowid, "word")
SELECT rowid, "word"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for add_constraint CONSTRAINT "uq_item_word_2" UNIQUE ("word" COLLATE "NOCASE") (line 2): ALTER TABLE cannot drop a UNIQUE constraint
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "word" TEXT,
    CONSTRAINT "uq_item_word" UNIQUE ("word")
);

INSERT INTO "kiln_new_item" (rowid, "word")
SELECT rowid, "word"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
