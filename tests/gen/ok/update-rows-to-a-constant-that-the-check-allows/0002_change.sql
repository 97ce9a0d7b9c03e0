-- Made by kiln; change the spec and run make. Spec: 0002_change.yaml
-- revision: 0002_change

-- upgrade

-- update_rows item (line 3)
UPDATE "item"
SET "status" = 'done'
WHERE status IS NULL;

-- copy_data part (line 4)
INSERT INTO "part" ("status", "kind")
SELECT 'old', status
FROM "item";

-- downgrade

-- undoes copy_data part (line 4): nothing to do, for what it did goes with its table or column, or the loss is declared
-- undoes update_rows item (line 3): nothing to do, for what it did goes with its table or column, or the loss is declared
