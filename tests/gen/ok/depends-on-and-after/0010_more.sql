-- Made by kiln; change the spec and run make. Spec: 0010_more.yaml
-- revision: b2
-- after: a1

-- upgrade

-- native change of item for add_column word (line 5): ALTER TABLE does it exactly
ALTER TABLE "item" ADD COLUMN "word" TEXT;

-- downgrade

-- native change of item for add_column word (line 5): ALTER TABLE does it exactly
ALTER TABLE "item" DROP COLUMN "word";
