-- Made by kiln; change the spec and run make. Spec: 0002_swap.yaml
-- revision: 0002_swap

-- upgrade

-- rename_column item.a to tmp (line 3)
ALTER TABLE "item" RENAME COLUMN "a" TO "tmp";

-- rename_column item.b to a (line 4)
ALTER TABLE "item" RENAME COLUMN "b" TO "a";

-- rename_column item.tmp to b (line 5)
ALTER TABLE "item" RENAME COLUMN "tmp" TO "b";

-- downgrade

-- undoes rename_column item.tmp to b (line 5)
ALTER TABLE "item" RENAME COLUMN "b" TO "tmp";

-- undoes rename_column item.b to a (line 4)
ALTER TABLE "item" RENAME COLUMN "a" TO "b";

-- undoes rename_column item.a to tmp (line 3)
ALTER TABLE "item" RENAME COLUMN "tmp" TO "a";
