-- Made by kiln; change the spec and run make. Spec: 0002_flip.yaml
-- revision: 0002_flip

-- upgrade

-- update_rows item (line 2)
UPDATE "item"
SET "on_sale" = 1 - on_sale
WHERE on_sale IS NOT NULL;

-- downgrade

-- undoes update_rows item (line 2)
UPDATE item SET on_sale = 1 - on_sale;
