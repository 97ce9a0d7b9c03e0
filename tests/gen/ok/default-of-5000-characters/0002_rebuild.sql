-- Made by kiln; change the spec and run make. Spec: 0002_rebuild.yaml
-- revision: 0002_rebuild

-- upgrade

-- rebuild of item for alter_column word (line 3): ALTER TABLE cannot change the definition of column word
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item.word is NULL where NOT NULL comes
SELECT rowid FROM "item" WHERE "word" IS NULL;

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT DEFAULT 'It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "' NOT NULL
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

-- rebuild of item for alter_column word (line 3): ALTER TABLE cannot change the definition of column word
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT DEFAULT 'It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "default" of many words; It''s a "'
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
