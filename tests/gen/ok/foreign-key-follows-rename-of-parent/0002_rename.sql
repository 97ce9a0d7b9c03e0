-- Made by kiln; change the spec and run make. Spec: 0002_rename.yaml
-- revision: 0002_rename

-- upgrade

-- rename_table maker to company (line 3)
ALTER TABLE "maker" RENAME TO "company";

-- rename_column company.code to sign (line 4)
ALTER TABLE "company" RENAME COLUMN "code" TO "sign";

-- downgrade

-- undoes rename_column company.code to sign (line 4)
ALTER TABLE "company" RENAME COLUMN "sign" TO "code";

-- undoes rename_table maker to company (line 3)
ALTER TABLE "company" RENAME TO "maker";
