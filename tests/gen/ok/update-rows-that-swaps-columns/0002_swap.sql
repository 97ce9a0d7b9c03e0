-- Made by kiln; change the spec and run make. Spec: 0002_swap.yaml
-- revision: 0002_swap

-- upgrade

-- update_rows item (line 2)
UPDATE "item"
SET "a" = b, "b" = a;

-- downgrade

-- undoes update_rows item (line 2)
UPDATE item SET a = b, b = a;
