-- Made by kiln; change the spec and run make. Spec: 0002_r2.yaml
-- revision: 0002_r2

-- upgrade

-- expect 1: one
SELECT 1;

-- copy_data u (line 5)
INSERT INTO "u" ("a")
SELECT a
FROM (
SELECT a FROM t
);

-- downgrade

-- undoes copy_data u (line 5): nothing to do, for what it did goes with its table or column, or the loss is declared
