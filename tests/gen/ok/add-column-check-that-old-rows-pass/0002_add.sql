-- Made by kiln; change the spec and run make. Spec: 0002_add.yaml
-- revision: 0002_add

-- upgrade

-- native change of item for add_column n (line 3): ALTER TABLE does it exactly
ALTER TABLE "item" ADD COLUMN "n" INTEGER DEFAULT 1 CONSTRAINT "ck_item_n" CHECK (n > 0);

-- downgrade

-- native change of item for add_column n (line 3): ALTER TABLE does it exactly
ALTER TABLE "item" DROP COLUMN "n";
