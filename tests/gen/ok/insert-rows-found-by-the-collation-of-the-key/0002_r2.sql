-- Made by kiln; change the spec and run make. Spec: 0002_r2.yaml
-- revision: 0002_r2

-- upgrade

-- insert_rows t (line 2)
INSERT INTO "t" ("code", "n")
VALUES ('A', 1);

-- insert_rows u (line 3)
INSERT INTO "u" ("code", "n")
VALUES ('A', 1);

-- downgrade

-- undoes insert_rows u (line 3)
DELETE FROM "u"
WHERE "code" COLLATE "BINARY" IS 'A';

-- undoes insert_rows t (line 2)
DELETE FROM "t"
WHERE rowid = (SELECT max(rowid) FROM "t" WHERE "code" COLLATE BINARY IS 'A' AND "n" IS 1);
