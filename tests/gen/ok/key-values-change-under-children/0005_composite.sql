-- Made by kiln; change the spec and run make. Spec: 0005_composite.yaml
-- revision: 0005_composite

-- upgrade

-- create_table place (line 2), create_table visit (line 6)
CREATE TABLE "place" (
    "country" TEXT COLLATE "NOCASE",
    "number" INTEGER,
    PRIMARY KEY ("country", "number")
);

CREATE TABLE "visit" (
    "id" INTEGER PRIMARY KEY,
    "number" TEXT,
    "country" TEXT,
    CONSTRAINT "fk_visit_country_number" FOREIGN KEY ("country", "number") REFERENCES "place"
);

-- downgrade

-- undoes create_table place (line 2), create_table visit (line 6)
DROP TABLE "visit";

DROP TABLE "place";
