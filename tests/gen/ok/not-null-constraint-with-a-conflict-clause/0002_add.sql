-- Made by kiln; change the spec and run make. Spec: 0002_add.yaml
-- revision: 0002_add

-- upgrade

-- rebuild of item for add_constraint not null word (line 3): ALTER TABLE cannot change the definition of column word
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item.word is NULL where NOT NULL comes
SELECT rowid FROM "item" WHERE "word" IS NULL;

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT DEFAULT 'x' NOT NULL ON CONFLICT REPLACE
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

-- rebuild of item for add_constraint not null word (line 3): ALTER TABLE cannot change the definition of column word
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT DEFAULT 'x'
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
