-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "v"
);

-- insert_rows item (line 3)
INSERT INTO "item" ("id", "v")
VALUES (1, NULL);

INSERT INTO "item" ("id", "v")
VALUES (2, 9223372036854775807);

INSERT INTO "item" ("id", "v")
VALUES (3, -9223372036854775808);

INSERT INTO "item" ("id", "v")
VALUES (4, 1.5e300);

INSERT INTO "item" ("id", "v")
VALUES (5, 'it''s; "quoted" -- '''' \ 
 line');

INSERT INTO "item" ("id", "v")
VALUES (6, x'00FF27');

INSERT INTO "item" ("id", "v")
VALUES (7, x'');

INSERT INTO "item" ("id", "v")
VALUES (8, '');

INSERT INTO "item" ("id", "v")
VALUES (9, '007');

INSERT INTO "item" ("id", "v")
VALUES (10, 1);

INSERT INTO "item" ("id", "v")
VALUES (11, upper('x') || ';');

INSERT INTO "item" ("id", "v")
VALUES (12, 'null');

INSERT INTO "item" ("id", "v")
VALUES (13, '🙂');

INSERT INTO "item" ("id", "v")
VALUES (14, -0.0);

-- downgrade

-- undoes insert_rows item (line 3): nothing to do, for what it did goes with its table or column, or the loss is declared
-- undoes create_table item (line 2)
DROP TABLE "item";
