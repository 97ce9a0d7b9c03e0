-- Made by kiln; change the spec and run make. Spec: 0002_rename.yaml
-- revision: 0002_rename

-- upgrade

-- drop_table words (line 3)
DROP TABLE "words";

-- rename_table item to article (line 4)
ALTER TABLE "item" RENAME TO "article";

-- create_virtual_table words (line 5)
CREATE VIRTUAL TABLE "words" USING "fts5"(body, content='article', content_rowid='id');

-- execute (line 6)
INSERT INTO words (words) VALUES ('rebuild');

-- downgrade

-- undoes execute (line 6)
SELECT 1;

-- undoes create_virtual_table words (line 5)
DROP TABLE "words";

-- undoes rename_table item to article (line 4)
ALTER TABLE "article" RENAME TO "item";

-- undoes drop_table words (line 3)
CREATE VIRTUAL TABLE "words" USING "fts5"(body, content='item', content_rowid='id');
