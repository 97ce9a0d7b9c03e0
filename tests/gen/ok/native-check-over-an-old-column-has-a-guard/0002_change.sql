-- Made by kiln; change the spec and run make. Spec: 0002_change.yaml
-- revision: 0002_change

-- upgrade

-- native change of item for add_column rebate (line 2): ALTER TABLE does it exactly
-- guard, must return no row: item has rows that break the CHECK ck_item_rebate
SELECT rowid FROM (SELECT rowid, "price" AS "price", 0 AS "rebate" FROM "item") WHERE NOT (rebate <= price);

ALTER TABLE "item" ADD COLUMN "rebate" INTEGER DEFAULT 0 CONSTRAINT "ck_item_rebate" CHECK (rebate <= price);

-- downgrade

-- native change of item for add_column rebate (line 2): ALTER TABLE does it exactly
ALTER TABLE "item" DROP COLUMN "rebate";
