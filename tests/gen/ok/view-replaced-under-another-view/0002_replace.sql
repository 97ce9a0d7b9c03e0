-- Made by kiln; change the spec and run make. Spec: 0002_replace.yaml
-- revision: 0002_replace

-- upgrade

-- drop_view a (line 2), create_view a (line 3)
DROP VIEW "a";

CREATE VIEW "a" AS
SELECT 2 AS one, 3 AS two;

-- downgrade

-- undoes drop_view a (line 2), create_view a (line 3)
DROP VIEW "a";

CREATE VIEW "a" AS
SELECT 1 AS one;
