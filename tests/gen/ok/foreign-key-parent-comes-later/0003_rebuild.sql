-- Made by kiln; change the spec and run make. Spec: 0003_rebuild.yaml
-- revision: 0003_rebuild

-- upgrade

-- rebuild of item for add_column word (line 3): ALTER TABLE adds columns only at the end, not word
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT,
    "maker_id" INTEGER CONSTRAINT "fk_item_maker_id" REFERENCES "maker"
);

INSERT INTO "kiln_new_item" ("id", "maker_id")
SELECT "id", "maker_id"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- native change of item for add_column word (line 3): ALTER TABLE does it exactly
ALTER TABLE "item" DROP COLUMN "word";
