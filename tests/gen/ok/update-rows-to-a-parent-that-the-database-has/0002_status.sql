-- Made by kiln; change the spec and run make. Spec: 0002_status.yaml
-- revision: 0002_status

-- upgrade

-- update_rows item (line 4)
UPDATE "item"
SET "status_id" = 7777, "code" = 'open'
WHERE status_id IS NULL;

-- downgrade

-- undoes update_rows item (line 4): nothing to do, for what it did goes with its table or column, or the loss is declared
