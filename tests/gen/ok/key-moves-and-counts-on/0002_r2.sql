-- Made by kiln; change the spec and run make. Spec: 0002_r2.yaml
-- revision: 0002_r2

-- upgrade

-- rebuild of t for drop_constraint PRIMARY KEY (line 3), add_constraint PRIMARY KEY ("a") (line 4), alter_table t (line 5): ALTER TABLE cannot change the definition of column id
-- count the rows of t
SELECT count(*) FROM "t";

-- guard, must return no row: t.a is no integer where INTEGER PRIMARY KEY comes
SELECT rowid FROM "t" WHERE typeof("a") <> 'integer';

CREATE TABLE "kiln_new_t" ("id" INTEGER, "a" INTEGER NOT NULL UNIQUE PRIMARY KEY AUTOINCREMENT);

INSERT INTO "kiln_new_t" ("id", "a")
SELECT "id", "a"
FROM "t";

DROP TABLE "t";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_t" RENAME TO "t";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in t
SELECT count(*) FROM "t";

-- downgrade

-- rebuild of t for drop_constraint PRIMARY KEY (line 3), add_constraint PRIMARY KEY ("a") (line 4), alter_table t (line 5): ALTER TABLE cannot change the definition of column id
-- count the rows of t
SELECT count(*) FROM "t";

-- guard, must return no row: t.id is no integer where INTEGER PRIMARY KEY comes
SELECT rowid FROM "t" WHERE typeof("id") <> 'integer';

-- guard, must return no row: t has several rows with the same (id)
SELECT max(rowid) FROM "t" WHERE "id" IS NOT NULL GROUP BY "id" HAVING count(*) > 1;

CREATE TABLE "kiln_new_t" (id INTEGER PRIMARY KEY, a INTEGER NOT NULL UNIQUE);

INSERT INTO "kiln_new_t" ("id", "a")
SELECT "id", "a"
FROM "t";

DROP TABLE "t";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_t" RENAME TO "t";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in t
SELECT count(*) FROM "t";
