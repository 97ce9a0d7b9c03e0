-- Made by kiln; change the spec and run make. Spec: 0002_change.yaml
-- revision: 0002_change

-- upgrade

-- rename_column mark.code to word (line 2)
ALTER TABLE "mark" RENAME COLUMN "code" TO "word";

-- rebuild of item for alter_column note (line 3): ALTER TABLE cannot change the definition of column note
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "mark_code" NUMERIC CONSTRAINT "fk_item_mark_code" REFERENCES "mark",
    "note" DEFAULT 'new'
);

INSERT INTO "kiln_new_item" (rowid, "mark_code", "note")
SELECT rowid, "mark_code", "note"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for alter_column note (line 3): ALTER TABLE cannot change the definition of column note
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "mark_code" NUMERIC CONSTRAINT "fk_item_mark_code" REFERENCES "mark",
    "note"
);

INSERT INTO "kiln_new_item" (rowid, "mark_code", "note")
SELECT rowid, "mark_code", "note"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- undoes rename_column mark.code to word (line 2)
ALTER TABLE "mark" RENAME COLUMN "word" TO "code";
