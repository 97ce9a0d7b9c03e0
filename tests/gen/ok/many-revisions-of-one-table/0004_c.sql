-- Made by kiln; change the spec and run make. Spec: 0004_c.yaml
-- revision: 0004_c

-- upgrade

-- rename_column item.a to b (line 2)
ALTER TABLE "item" RENAME COLUMN "a" TO "b";

-- downgrade

-- undoes rename_column item.a to b (line 2)
ALTER TABLE "item" RENAME COLUMN "b" TO "a";
