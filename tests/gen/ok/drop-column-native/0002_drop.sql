-- Made by kiln; change the spec and run make. Spec: 0002_drop.yaml
-- revision: 0002_drop

-- upgrade

-- native change of item for drop_column b (line 3): ALTER TABLE does it exactly
ALTER TABLE "item" DROP COLUMN "b";

-- downgrade

-- native change of item for drop_column b (line 3): ALTER TABLE does it exactly
ALTER TABLE "item" ADD COLUMN "b" TEXT;
