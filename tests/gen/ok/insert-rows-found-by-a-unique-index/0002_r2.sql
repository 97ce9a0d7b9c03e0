-- Made by kiln; change the spec and run make. Spec: 0002_r2.yaml
-- revision: 0002_r2

-- upgrade

-- insert_rows t (line 2)
INSERT INTO "t" ("code", "lang", "n")
VALUES ('A', 'de', 100);

INSERT INTO "t" ("code", "lang", "n")
VALUES ('B', NULL, 101);

INSERT INTO "t" ("code", "lang", "n")
VALUES (lower('C'), 'de', 102);

-- downgrade

-- undoes insert_rows t (line 2)
DELETE FROM "t"
WHERE rowid = (SELECT max(rowid) FROM "t" WHERE "lang" IS 'de' AND "n" IS 102);

DELETE FROM "t"
WHERE rowid = (SELECT max(rowid) FROM "t" WHERE "code" COLLATE BINARY IS 'B' AND "lang" IS NULL AND "n" IS 101);

DELETE FROM "t"
WHERE "code" IS 'A' AND "lang" IS 'de';
