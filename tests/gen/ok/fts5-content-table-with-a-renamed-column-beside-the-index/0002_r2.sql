-- Made by kiln; change the spec and run make. Spec: 0002_r2.yaml
-- revision: 0002_r2

-- upgrade

-- rename_column t.b to z (line 2)
ALTER TABLE "t" RENAME COLUMN "b" TO "z";

-- downgrade

-- undoes rename_column t.b to z (line 2)
ALTER TABLE "t" RENAME COLUMN "z" TO "b";
