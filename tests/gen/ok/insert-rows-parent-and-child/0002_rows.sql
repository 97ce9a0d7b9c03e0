-- Made by kiln; change the spec and run make. Spec: 0002_rows.yaml
-- revision: 0002_rows

-- upgrade

-- insert_rows maker (line 2)
INSERT INTO "maker" ("id", "name")
VALUES (1000, 'new maker');

-- insert_rows item (line 3)
INSERT INTO "item" ("id", "maker_id")
VALUES (1000, (SELECT id FROM maker WHERE name = 'new maker'));

-- downgrade

-- undoes insert_rows item (line 3)
DELETE FROM "item"
WHERE "id" IS 1000;

-- undoes insert_rows maker (line 2)
DELETE FROM "maker"
WHERE "id" IS 1000;
