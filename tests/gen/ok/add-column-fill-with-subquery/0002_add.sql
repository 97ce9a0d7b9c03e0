-- Made by kiln; change the spec and run make. Spec: 0002_add.yaml
-- revision: 0002_add

-- upgrade

-- rebuild of item for add_column land (line 3): ALTER TABLE cannot add column land, which is filled from the row
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "maker_id" INTEGER CONSTRAINT "fk_item_maker_id" REFERENCES "maker",
    "land" TEXT
);

INSERT INTO "kiln_new_item" ("id", "maker_id", "land")
SELECT "id", "maker_id", (SELECT land FROM maker WHERE maker.id = item.maker_id)
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- native change of item for add_column land (line 3): ALTER TABLE does it exactly
ALTER TABLE "item" DROP COLUMN "land";
