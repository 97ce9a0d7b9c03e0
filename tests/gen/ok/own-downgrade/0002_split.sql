-- Made by kiln; change the spec and run make. Spec: 0002_split.yaml
-- revision: 0002_split

-- upgrade

-- create_table word (line 3)
CREATE TABLE "word" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT
);

-- native change of item for drop_column word (line 2): ALTER TABLE does it exactly
ALTER TABLE "item" DROP COLUMN "word";

-- downgrade

-- drop_table word (line 5)
DROP TABLE "word";

-- rebuild of item for add_column word (line 6): ALTER TABLE cannot add column word, which is filled from the row
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT
);

INSERT INTO "kiln_new_item" ("id", "word")
SELECT "id", 'back ' || id
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
