-- Made by kiln; change the spec and run make. Spec: 0002_change.yaml
-- revision: 0002_change

-- upgrade

-- rebuild of item for alter_column code (line 2), drop_index ix_code (line 3): ALTER TABLE cannot change the definition of column code
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "code" COLLATE "NOCASE"
);

INSERT INTO "kiln_new_item" (rowid, "code")
SELECT rowid, "code"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for alter_column code (line 2), drop_index ix_code (line 3): ALTER TABLE cannot change the definition of column code
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item has several rows with the same (code)
SELECT max(rowid) FROM (SELECT rowid, "code" COLLATE "BINARY" AS "code" FROM (SELECT rowid, "code" AS "code" FROM "item")) WHERE "code" IS NOT NULL GROUP BY "code" HAVING count(*) > 1;

CREATE TABLE "kiln_new_item" (
    "code"
);

INSERT INTO "kiln_new_item" (rowid, "code")
SELECT rowid, "code"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

CREATE UNIQUE INDEX "ix_code" ON "item" ("code");

-- must count as many rows as before in item
SELECT count(*) FROM "item";
