-- Made by kiln; change the spec and run make. Spec: 0003_more.yaml
-- revision: 0003_more

-- upgrade

-- native change of item for add_column word (line 2): ALTER TABLE does it exactly
ALTER TABLE "item" ADD COLUMN "word" TEXT;

-- downgrade

-- native change of item for add_column word (line 2): ALTER TABLE does it exactly
ALTER TABLE "item" DROP COLUMN "word";
