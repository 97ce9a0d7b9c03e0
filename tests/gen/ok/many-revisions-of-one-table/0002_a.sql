-- Made by kiln; change the spec and run make. Spec: 0002_a.yaml
-- revision: 0002_a

-- upgrade

-- native change of item for add_column a (line 2): ALTER TABLE does it exactly
ALTER TABLE "item" ADD COLUMN "a" TEXT DEFAULT 'a';

-- downgrade

-- native change of item for add_column a (line 2): ALTER TABLE does it exactly
ALTER TABLE "item" DROP COLUMN "a";
