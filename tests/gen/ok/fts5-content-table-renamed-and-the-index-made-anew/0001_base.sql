-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2), create_virtual_table words (line 3)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "body" TEXT
);

CREATE VIRTUAL TABLE "words" USING "fts5"(body, content='item', content_rowid='id');

-- downgrade

-- undoes create_table item (line 2), create_virtual_table words (line 3)
DROP TABLE "words";

DROP TABLE "item";
