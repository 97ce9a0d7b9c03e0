-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2), create_virtual_table item_words (line 3)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "content" TEXT
);

CREATE VIRTUAL TABLE "item_words" USING "fts5"(content, content = 'item', content_rowid='id');

-- downgrade

-- undoes create_table item (line 2), create_virtual_table item_words (line 3)
DROP TABLE "item_words";

DROP TABLE "item";
