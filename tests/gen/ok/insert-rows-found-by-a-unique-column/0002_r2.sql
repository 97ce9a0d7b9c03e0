-- Made by kiln; change the spec and run make. Spec: 0002_r2.yaml
-- revision: 0002_r2

-- upgrade

-- insert_rows t (line 2)
INSERT INTO "t" ("code", "n")
VALUES ('A', 1);

INSERT INTO "t" ("code", "n")
VALUES ('B', 1);

-- downgrade

-- undoes insert_rows t (line 2)
DELETE FROM "t"
WHERE "code" IS 'B';

DELETE FROM "t"
WHERE "code" IS 'A';
