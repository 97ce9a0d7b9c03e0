-- Made by kiln; change the spec and run make. Spec: 0002_drop.yaml
-- revision: 0002_drop

-- upgrade

-- drop_table item_words (line 2)
DROP TABLE "item_words";

-- downgrade

-- undoes drop_table item_words (line 2)
CREATE VIRTUAL TABLE "item_words" USING "fts5"(content, content = 'item', content_rowid='id');
