-- Made by kiln; change the spec and run make. Spec: 0002_rows.yaml
-- revision: 0002_rows

-- upgrade

-- insert_rows log (line 2)
INSERT INTO "log" ("said", "n")
VALUES ('a', NULL);

INSERT INTO "log" ("said", "n")
VALUES ('a', NULL);

-- downgrade

-- undoes insert_rows log (line 2)
DELETE FROM "log"
WHERE rowid = (SELECT max(rowid) FROM "log" WHERE "said" IS 'a' AND "n" IS NULL);

DELETE FROM "log"
WHERE rowid = (SELECT max(rowid) FROM "log" WHERE "said" IS 'a' AND "n" IS NULL);
