-- Made by kiln; change the spec and run make. Spec: 0002_both.yaml
-- revision: 0002_both

-- upgrade

-- rename_table item to article (line 3)
ALTER TABLE "item" RENAME TO "article";

-- update_rows article (line 4)
UPDATE "article"
SET "n" = -n;

-- downgrade

-- undoes update_rows article (line 4)
UPDATE article SET n = -n;

-- undoes rename_table item to article (line 3)
ALTER TABLE "article" RENAME TO "item";
