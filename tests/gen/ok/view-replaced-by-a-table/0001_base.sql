-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_view item (line 2)
CREATE VIEW "item" AS
SELECT 1 AS id;

-- downgrade

-- undoes create_view item (line 2)
DROP VIEW "item";
