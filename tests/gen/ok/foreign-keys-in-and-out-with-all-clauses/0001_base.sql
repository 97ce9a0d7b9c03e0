-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table land (line 2), create_table maker (line 3), create_table item (line 11)
CREATE TABLE "land" (
    "id" INTEGER PRIMARY KEY
);

CREATE TABLE maker (
    id INTEGER PRIMARY KEY,
    name TEXT,
    land_id INTEGER CONSTRAINT fk_land REFERENCES land (id) ON UPDATE CASCADE ON DELETE SET NULL
        MATCH FULL DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE item (
    id INTEGER PRIMARY KEY,
    maker_id INTEGER NOT NULL,
    FOREIGN KEY (maker_id) REFERENCES maker ON DELETE CASCADE ON UPDATE RESTRICT NOT DEFERRABLE INITIALLY IMMEDIATE
);

-- downgrade

-- undoes create_table land (line 2), create_table maker (line 3), create_table item (line 11)
DROP TABLE "item";

DROP TABLE "maker";

DROP TABLE "land";
