-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_view counting (line 2)
CREATE VIEW "counting" AS
WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 5)
SELECT i FROM n;

-- downgrade

-- undoes create_view counting (line 2)
DROP VIEW "counting";
