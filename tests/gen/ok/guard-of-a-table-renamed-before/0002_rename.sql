-- Made by kiln; change the spec and run make. Spec: 0002_rename.yaml
-- revision: 0002_rename

-- upgrade

-- rename_table visit to stay (line 2)
ALTER TABLE "visit" RENAME TO "stay";

-- rebuild of stay for alter_column place (line 3): ALTER TABLE cannot change the definition of column place
-- keeps rowids
-- count the rows of stay
SELECT count(*) FROM "stay";

-- guard, must return no row: stay.place is NULL where NOT NULL comes
SELECT rowid FROM "stay" WHERE "place" IS NULL;

CREATE TABLE "kiln_new_stay" (
    "place" NOT NULL
);

INSERT INTO "kiln_new_stay" (rowid, "place")
SELECT rowid, "place"
FROM "stay";

DROP TABLE "stay";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_stay" RENAME TO "stay";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in stay
SELECT count(*) FROM "stay";

-- downgrade

-- rebuild of stay for alter_column place (line 3): ALTER TABLE cannot change the definition of column place
-- keeps rowids
-- count the rows of stay
SELECT count(*) FROM "stay";

CREATE TABLE "kiln_new_stay" (
    "place"
);

INSERT INTO "kiln_new_stay" (rowid, "place")
SELECT rowid, "place"
FROM "stay";

DROP TABLE "stay";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_stay" RENAME TO "stay";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in stay
SELECT count(*) FROM "stay";

-- undoes rename_table visit to stay (line 2)
ALTER TABLE "stay" RENAME TO "visit";
