-- Made by kiln; change the spec and run make. Spec: 0002_add.yaml
-- revision: 0002_add

-- upgrade

-- native change of item for add_column maker_id (line 2): ALTER TABLE does it exactly
ALTER TABLE "item" ADD COLUMN "maker_id" INTEGER NOT NULL DEFAULT 1 CONSTRAINT "fk_item_maker_id" REFERENCES "maker" ON DELETE CASCADE;

-- downgrade

-- native change of item for add_column maker_id (line 2): ALTER TABLE does it exactly
ALTER TABLE "item" DROP COLUMN "maker_id";
