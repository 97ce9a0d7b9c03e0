-- Made by kiln; change the spec and run make. Spec: 0002_replace.yaml
-- revision: 0002_replace

-- upgrade

-- drop_table words (line 3)
DROP TABLE "words";

-- create_virtual_table words (line 4)
CREATE VIRTUAL TABLE "words" USING "fts5"(title, body);

-- downgrade

-- undoes create_virtual_table words (line 4)
DROP TABLE "words";

-- undoes drop_table words (line 3)
CREATE VIRTUAL TABLE "words" USING "fts5"(body);
