-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2)
CREATE TABLE item (kind TEXT CHECK (kind IN ('kind', 'new', 'it''s')), n INTEGER, CONSTRAINT "odd name" CHECK (n > 0 OR kind = 'kind'));

-- downgrade

-- undoes create_table item (line 2)
DROP TABLE "item";
