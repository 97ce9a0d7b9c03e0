-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table place (line 2), create_virtual_table box (line 3)
CREATE TABLE "place" (
    "id" INTEGER PRIMARY KEY,
    "name" TEXT
);

CREATE VIRTUAL TABLE "box" USING "rtree"(id, x0, x1, y0, y1, +label TEXT);

-- insert_rows box (line 4)
INSERT INTO "box" ("id", "x0", "x1", "y0", "y1", "label")
VALUES (1, 0, 2, 0, 2, 'a');

-- downgrade

-- undoes insert_rows box (line 4): nothing to do, for what it did goes with its table or column, or the loss is declared
-- undoes create_table place (line 2), create_virtual_table box (line 3)
DROP TABLE "box";

DROP TABLE "place";
