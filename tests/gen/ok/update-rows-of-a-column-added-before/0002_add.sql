-- Made by gen/emit/sqlfile.c from 0002_add.yaml
-- revision: 0002_add

-- upgrade

-- native change of item for add_column size (line 2): ALTER TABLE does it exactly
ALTER TABLE "item" ADD COLUMN "size" INTEGER;

-- update_rows item (line 3)
UPDATE "item"
SET "size" = length(name);

-- downgrade

-- undoes update_rows item (line 3): nothing to do, the loss is declared or goes with its table
-- native change of item for add_column size (line 2): ALTER TABLE does it exactly
ALTER TABLE "item" DROP COLUMN "size";
