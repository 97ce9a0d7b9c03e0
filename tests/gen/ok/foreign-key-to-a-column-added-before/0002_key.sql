-- Made by kiln; change the spec and run make. Spec: 0002_key.yaml
-- revision: 0002_key

-- upgrade

-- rebuild of city for add_column code (line 2): ALTER TABLE cannot add column code, which is filled from the row
-- keeps rowids
-- count the rows of city
SELECT count(*) FROM "city";

-- guard, must return no row: city has several rows with the same (code)
SELECT max(rowid) FROM (SELECT rowid, iif(typeof("code") IN ('integer', 'real'), CAST("code" AS TEXT), "code") AS "code" FROM (SELECT rowid, upper(name) AS "code" FROM "city")) WHERE "code" IS NOT NULL GROUP BY "code" HAVING count(*) > 1;

CREATE TABLE "kiln_new_city" (
    "name" TEXT,
    "code" TEXT CONSTRAINT "uq_city_code" UNIQUE
);

INSERT INTO "kiln_new_city" (rowid, "name", "code")
SELECT rowid, "name", upper(name)
FROM "city";

DROP TABLE "city";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_city" RENAME TO "city";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in city
SELECT count(*) FROM "city";

-- rebuild of visit for add_constraint CONSTRAINT "fk_visit_city_code" FOREIGN KEY ("city_code") REFERENCES "city" ("code") (line 3): ALTER TABLE cannot add a FOREIGN KEY constraint
-- keeps rowids
-- count the rows of visit
SELECT count(*) FROM "visit";

CREATE TABLE "kiln_new_visit" (
    "city_code" TEXT,
    CONSTRAINT "fk_visit_city_code" FOREIGN KEY ("city_code") REFERENCES "city" ("code")
);

INSERT INTO "kiln_new_visit" (rowid, "city_code")
SELECT rowid, "city_code"
FROM "visit";

DROP TABLE "visit";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_visit" RENAME TO "visit";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in visit
SELECT count(*) FROM "visit";

-- downgrade

-- rebuild of city for add_column code (line 2): ALTER TABLE cannot drop column code, which is UNIQUE
-- keeps rowids
-- count the rows of city
SELECT count(*) FROM "city";

-- count the rows of visit
SELECT count(*) FROM "visit";

CREATE TABLE "kiln_new_city" (
    "name" TEXT
);

INSERT INTO "kiln_new_city" (rowid, "name")
SELECT rowid, "name"
FROM "city";

DROP TABLE "city";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_city" RENAME TO "city";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in city
SELECT count(*) FROM "city";

-- must count as many rows as before in visit
SELECT count(*) FROM "visit";

-- rebuild of visit for add_constraint CONSTRAINT "fk_visit_city_code" FOREIGN KEY ("city_code") REFERENCES "city" ("code") (line 3): ALTER TABLE cannot drop a FOREIGN KEY constraint
-- keeps rowids
-- count the rows of visit
SELECT count(*) FROM "visit";

CREATE TABLE "kiln_new_visit" (
    "city_code" TEXT
);

INSERT INTO "kiln_new_visit" (rowid, "city_code")
SELECT rowid, "city_code"
FROM "visit";

DROP TABLE "visit";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_visit" RENAME TO "visit";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in visit
SELECT count(*) FROM "visit";
