-- Made by kiln; change the spec and run make. Spec: 0002_add.yaml
-- revision: 0002_add

-- upgrade

-- native change of item for add_column size (line 3): ALTER TABLE does it exactly
ALTER TABLE "item" ADD COLUMN "size" INTEGER DEFAULT '12';

-- downgrade

-- native change of item for add_column size (line 3): ALTER TABLE does it exactly
ALTER TABLE "item" DROP COLUMN "size";
