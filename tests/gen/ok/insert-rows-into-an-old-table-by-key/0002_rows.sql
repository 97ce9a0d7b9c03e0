-- Made by kiln; change the spec and run make. Spec: 0002_rows.yaml
-- revision: 0002_rows

-- upgrade

-- insert_rows item (line 2)
INSERT INTO "item" ("shop", "code", "n")
VALUES (1, 'new', 1);

INSERT INTO "item" ("shop", "code", "n")
VALUES (1, 'new''', NULL);

-- downgrade

-- undoes insert_rows item (line 2)
DELETE FROM "item"
WHERE "shop" IS 1 AND "code" IS 'new''';

DELETE FROM "item"
WHERE "shop" IS 1 AND "code" IS 'new';
