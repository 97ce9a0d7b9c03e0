-- Made by kiln; change the spec and run make. Spec: 0002_add.yaml
-- revision: 0002_add

-- upgrade

-- native change of item for add_column size (line 2): ALTER TABLE does it exactly
ALTER TABLE "item" ADD COLUMN "size" INTEGER;

-- update_rows item (line 3)
UPDATE "item"
SET "size" = length(name);

-- downgrade

-- undoes update_rows item (line 3): nothing to do, for what it did goes with its table or column, or the loss is declared
-- native change of item for add_column size (line 2): ALTER TABLE does it exactly
ALTER TABLE "item" DROP COLUMN "size";
