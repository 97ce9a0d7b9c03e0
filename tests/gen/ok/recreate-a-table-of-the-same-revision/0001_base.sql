-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2)
CREATE TABLE "item" (
    "name"
);

-- native change of item for recreate_table item (line 3): ALTER TABLE does it exactly
ALTER TABLE "item" ADD COLUMN "size" INTEGER DEFAULT 3;

-- downgrade

-- native change of item for recreate_table item (line 3): ALTER TABLE does it exactly
ALTER TABLE "item" DROP COLUMN "size";

-- undoes create_table item (line 2)
DROP TABLE "item";
