-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table a (line 2), create_table b (line 3), create_table c (line 4), create_view v (line 5), create_trigger a_u (line 6), create_trigger b_u (line 7)
CREATE TABLE "a" (
    "id" INTEGER PRIMARY KEY,
    "x" TEXT
);

CREATE TABLE "b" (
    "id" INTEGER PRIMARY KEY,
    "a_id" INTEGER CONSTRAINT "fk_b_a_id" REFERENCES "a" ON DELETE CASCADE,
    "x" TEXT
);

CREATE TABLE "c" (
    "id" INTEGER PRIMARY KEY,
    "b_id" INTEGER CONSTRAINT "fk_c_b_id" REFERENCES "b" ON DELETE CASCADE,
    "x" TEXT
);

CREATE VIEW "v" AS
SELECT a.x AS ax, b.x AS bx, c.x AS cx FROM a JOIN b ON a_id = a.id JOIN c ON b_id = b.id;

CREATE TRIGGER a_u AFTER UPDATE ON a BEGIN UPDATE b SET x = new.x WHERE a_id = new.id; END;

CREATE TRIGGER b_u AFTER UPDATE ON b BEGIN UPDATE c SET x = new.x WHERE b_id = new.id; END;

-- downgrade

-- undoes create_table a (line 2), create_table b (line 3), create_table c (line 4), create_view v (line 5), create_trigger a_u (line 6), create_trigger b_u (line 7)
DROP VIEW "v";

DROP TABLE "c";

DROP TABLE "b";

DROP TABLE "a";
