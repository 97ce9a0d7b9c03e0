-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_view a (line 2), create_view b (line 3)
CREATE VIEW "a" AS
SELECT 1 AS one;

CREATE VIEW "b" AS
SELECT one FROM a;

-- downgrade

-- undoes create_view a (line 2), create_view b (line 3)
DROP VIEW "a";

DROP VIEW "b";
