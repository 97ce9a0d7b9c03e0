-- Made by kiln; change the spec and run make. Spec: 0002_rebuild.yaml
-- revision: 0002_rebuild

-- upgrade

-- rebuild of t for add_constraint CONSTRAINT "uq_t_Ä" UNIQUE ("Ä") (line 3): ALTER TABLE cannot add a UNIQUE constraint
-- keeps rowids
-- count the rows of t
SELECT count(*) FROM "t";

-- guard, must return no row: t has several rows with the same (Ä)
SELECT max(rowid) FROM "t" WHERE "Ä" IS NOT NULL GROUP BY "Ä" HAVING count(*) > 1;

CREATE TABLE "kiln_new_t" (
    "ä" TEXT,
    "Ä" TEXT,
    CONSTRAINT "uq_t_Ä" UNIQUE ("Ä")
);

INSERT INTO "kiln_new_t" (rowid, "ä", "Ä")
SELECT rowid, "ä", "Ä"
FROM "t";

DROP TABLE "t";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_t" RENAME TO "t";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in t
SELECT count(*) FROM "t";

-- downgrade

-- rebuild of t for add_constraint CONSTRAINT "uq_t_Ä" UNIQUE ("Ä") (line 3): ALTER TABLE cannot drop a UNIQUE constraint
-- keeps rowids
-- count the rows of t
SELECT count(*) FROM "t";

CREATE TABLE "kiln_new_t" (
    "ä" TEXT,
    "Ä" TEXT
);

INSERT INTO "kiln_new_t" (rowid, "ä", "Ä")
SELECT rowid, "ä", "Ä"
FROM "t";

DROP TABLE "t";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_t" RENAME TO "t";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in t
SELECT count(*) FROM "t";
