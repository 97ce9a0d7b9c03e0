-- Made by kiln; change the spec and run make. Spec: 0002_r2.yaml
-- revision: 0002_r2

-- upgrade

-- expect 1: one
--   DROP TABLE t;
SELECT 1;

-- native change of t for add_column b
--   ); DROP TABLE t; -- (line 7): ALTER TABLE does it exactly
ALTER TABLE "t" ADD COLUMN "b
); DROP TABLE t; --" INT;

-- expect 1: */ one
--   DROP TABLE t;
SELECT 1;

-- downgrade

-- irreversible: because
--   DROP TABLE t;
