-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table select (line 2), create_index index (line 8), create_view view (line 9)
CREATE TABLE "select" (
    "from" INTEGER PRIMARY KEY,
    "where" TEXT CONSTRAINT "uq_select_where" UNIQUE,
    "group" INTEGER CONSTRAINT "fk_select_group" REFERENCES "select" ("from") ON DELETE SET NULL
);

CREATE INDEX "index" ON "select" ("group");

CREATE VIEW "view" AS
SELECT "from" AS "to" FROM "select";

-- downgrade

-- undoes create_table select (line 2), create_index index (line 8), create_view view (line 9)
DROP VIEW "view";

DROP TABLE "select";
