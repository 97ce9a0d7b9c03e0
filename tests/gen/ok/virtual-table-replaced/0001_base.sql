-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_virtual_table words (line 2)
CREATE VIRTUAL TABLE "words" USING "fts5"(body);

-- downgrade

-- undoes create_virtual_table words (line 2)
DROP TABLE "words";
