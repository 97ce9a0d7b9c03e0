-- Made by kiln; change the spec and run make. Spec: 0002_rename.yaml
-- revision: 0002_rename

-- upgrade

-- rename_column maker.id to uid (line 2)
ALTER TABLE "maker" RENAME COLUMN "id" TO "uid";

-- downgrade

-- undoes rename_column maker.id to uid (line 2)
ALTER TABLE "maker" RENAME COLUMN "uid" TO "id";
