-- Made by kiln; change the spec and run make. Spec: 0003_add.yaml
-- revision: 0003_add

-- upgrade

-- rebuild of item for add_constraint not null word (line 3): the values of column word change
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item.word is NULL where NOT NULL comes
SELECT rowid FROM (SELECT rowid, iif(typeof("word") IN ('integer', 'real'), CAST("word" AS TEXT), "word") AS "word" FROM (SELECT rowid, coalesce("word", 'y') AS "word" FROM "item")) WHERE "word" IS NULL;

CREATE TABLE "kiln_new_item" (id INTEGER PRIMARY KEY, "word" TEXT DEFAULT 'x' CONSTRAINT "must_again" NOT NULL);

INSERT INTO "kiln_new_item" ("id", "word")
SELECT "id", coalesce("word", 'y')
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for add_constraint not null word (line 3): ALTER TABLE cannot change the definition of column word
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (id INTEGER PRIMARY KEY, "word" TEXT DEFAULT 'x');

INSERT INTO "kiln_new_item" ("id", "word")
SELECT "id", "word"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
