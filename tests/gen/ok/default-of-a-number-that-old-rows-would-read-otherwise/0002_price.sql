-- Made by kiln; change the spec and run make. Spec: 0002_price.yaml
-- revision: 0002_price

-- upgrade

-- rebuild of item for add_column price (line 4): ALTER TABLE cannot add column price, which has a default that old rows would read in another form than new ones
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "price" TEXT DEFAULT 1.50
);

INSERT INTO "kiln_new_item" ("id")
SELECT "id"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- native change of item for add_column price (line 4): ALTER TABLE does it exactly
ALTER TABLE "item" DROP COLUMN "price";
