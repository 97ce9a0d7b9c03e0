-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "a" (
    "id" INTEGER PRIMARY KEY,
    "x" TEXT NOT NULL
);
CREATE TRIGGER a_u AFTER UPDATE ON a BEGIN UPDATE b SET x = new.x WHERE a_id = new.id; END;

CREATE TABLE "b" (
    "id" INTEGER PRIMARY KEY,
    "a_id" INTEGER CONSTRAINT "fk_b_a_id" REFERENCES "a" ON DELETE CASCADE,
    "x" TEXT NOT NULL
);
CREATE TRIGGER b_u AFTER UPDATE ON b BEGIN UPDATE c SET x = new.x WHERE b_id = new.id; END;

CREATE TABLE "c" (
    "id" INTEGER PRIMARY KEY,
    "b_id" INTEGER CONSTRAINT "fk_c_b_id" REFERENCES "b" ON DELETE CASCADE,
    "x" TEXT NOT NULL
);

CREATE VIEW "v" AS
SELECT a.x AS ax, b.x AS bx, c.x AS cx FROM a JOIN b ON a_id = a.id JOIN c ON b_id = b.id;
