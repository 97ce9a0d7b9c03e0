-- Made by kiln; change the spec and run make. Spec: 0002_delete.yaml
-- revision: 0002_delete

-- upgrade

-- delete_rows item (line 3)
DELETE FROM "item"
WHERE maker_id IN (SELECT id FROM maker WHERE is_gone);

-- delete_rows maker (line 4)
DELETE FROM "maker"
WHERE is_gone;

-- downgrade

-- undoes delete_rows maker (line 4): nothing to do, for what it did goes with its table or column, or the loss is declared
-- undoes delete_rows item (line 3): nothing to do, for what it did goes with its table or column, or the loss is declared
