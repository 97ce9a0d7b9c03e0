-- Made by kiln; change the spec and run make. Spec: 0002_drop.yaml
-- revision: 0002_drop

-- upgrade

-- drop_view counting (line 2)
DROP VIEW "counting";

-- downgrade

-- undoes drop_view counting (line 2)
CREATE VIEW "counting" AS
WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 5)
SELECT i FROM n;
