-- Made by kiln; change the spec and run make. Spec: 0002_r2.yaml
-- revision: 0002_r2

-- upgrade

-- insert_rows f (line 2)
INSERT INTO "f" ("a", "b")
VALUES ('hello', 'x');

-- insert_rows r (line 3)
INSERT INTO "r" ("id", "x0", "x1")
VALUES (7, 1, 2);

-- downgrade

-- undoes insert_rows r (line 3)
DELETE FROM "r"
WHERE rowid = (SELECT max(rowid) FROM "r" WHERE "id" IS 7 AND "x0" IS 1 AND "x1" IS 2);

-- undoes insert_rows f (line 2)
DELETE FROM "f"
WHERE rowid = (SELECT max(rowid) FROM "f" WHERE "a" IS 'hello' AND "b" IS 'x');
