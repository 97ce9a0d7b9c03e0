-- Made by gen/emit/sqlfile.c from 0002_delete.yaml
-- revision: 0002_delete

-- upgrade

-- delete_rows item (line 3)
DELETE FROM "item"
WHERE maker_id IN (SELECT id FROM maker WHERE is_gone);

-- delete_rows maker (line 4)
DELETE FROM "maker"
WHERE is_gone;

-- downgrade

-- undoes delete_rows maker (line 4): nothing to do, the loss is declared or goes with its table
-- undoes delete_rows item (line 3): nothing to do, the loss is declared or goes with its table
