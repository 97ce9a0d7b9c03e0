-- Made by kiln; change the spec and run make. Spec: 0002_rebuild.yaml
-- revision: 0002_rebuild

-- upgrade

-- rebuild of big for alter_column t (line 3): ALTER TABLE cannot change the definition of column t
-- keeps rowids
-- count the rows of big
SELECT count(*) FROM "big";

-- guard, must return no row: big.t is NULL where NOT NULL comes
SELECT rowid FROM "big" WHERE "t" IS NULL;

CREATE TABLE "kiln_new_big" (n INTEGER PRIMARY KEY, "t" TEXT NOT NULL);

INSERT INTO "kiln_new_big" ("n", "t")
SELECT "n", "t"
FROM "big";

DROP TABLE "big";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_big" RENAME TO "big";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in big
SELECT count(*) FROM "big";

-- downgrade

-- rebuild of big for alter_column t (line 3): ALTER TABLE cannot change the definition of column t
-- keeps rowids
-- count the rows of big
SELECT count(*) FROM "big";

CREATE TABLE "kiln_new_big" (n INTEGER PRIMARY KEY, t TEXT);

INSERT INTO "kiln_new_big" ("n", "t")
SELECT "n", "t"
FROM "big";

DROP TABLE "big";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_big" RENAME TO "big";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in big
SELECT count(*) FROM "big";
