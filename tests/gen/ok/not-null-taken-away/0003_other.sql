-- Made by kiln; change the spec and run make. Spec: 0003_other.yaml
-- revision: 0003_other

-- upgrade

-- rebuild of item for alter_column word (line 2), drop_constraint NOT NULL (line 3): the values of column word change
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT
);

INSERT INTO "kiln_new_item" ("id", "word")
SELECT "id", coalesce("word", 'x')
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- undoes alter_column word (line 2), drop_constraint NOT NULL (line 3)
