-- Made by kiln; change the spec and run make. Spec: 0005_renames.yaml
-- revision: 0005_renames

-- upgrade

-- rename_table item to article (line 2)
ALTER TABLE "item" RENAME TO "article";

-- rename_column article.note to remark (line 3)
ALTER TABLE "article" RENAME COLUMN "note" TO "remark";

-- downgrade

-- undoes rename_column article.note to remark (line 3)
ALTER TABLE "article" RENAME COLUMN "remark" TO "note";

-- undoes rename_table item to article (line 2)
ALTER TABLE "article" RENAME TO "item";
