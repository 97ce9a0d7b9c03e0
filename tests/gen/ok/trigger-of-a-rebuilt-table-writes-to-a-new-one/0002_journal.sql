-- Made by kiln; change the spec and run make. Spec: 0002_journal.yaml
-- revision: 0002_journal

-- upgrade

-- create_table journal (line 4)
CREATE TABLE "journal" (
    "n"
);

-- native change of note for add_column word (line 3): ALTER TABLE does it exactly
ALTER TABLE "note" ADD COLUMN "word" TEXT;

-- rebuild of item for create_trigger item_added (line 5), drop_constraint CONSTRAINT "uq_item_n" UNIQUE ("n") (line 6): ALTER TABLE cannot change the definition of column n
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "n"
);

INSERT INTO "kiln_new_item" ("id", "n")
SELECT "id", "n"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

CREATE TRIGGER item_added AFTER INSERT ON item BEGIN INSERT INTO journal VALUES (new.n); END;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- undoes create_table journal (line 4)
DROP TRIGGER "item_added";

DROP TABLE "journal";

-- native change of note for add_column word (line 3): ALTER TABLE does it exactly
ALTER TABLE "note" DROP COLUMN "word";

-- rebuild of item for create_trigger item_added (line 5), drop_constraint CONSTRAINT "uq_item_n" UNIQUE ("n") (line 6): ALTER TABLE cannot change the definition of column n
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item has several rows with the same (n)
SELECT max(rowid) FROM "item" WHERE "n" IS NOT NULL GROUP BY "n" HAVING count(*) > 1;

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "n" CONSTRAINT "uq_item_n" UNIQUE
);

INSERT INTO "kiln_new_item" ("id", "n")
SELECT "id", "n"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
