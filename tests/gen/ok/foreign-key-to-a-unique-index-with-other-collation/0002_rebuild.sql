-- Made by kiln; change the spec and run make. Spec: 0002_rebuild.yaml
-- revision: 0002_rebuild

-- upgrade

-- rebuild of maker for add_column name (line 3): ALTER TABLE adds columns only at the end, not name
-- keeps 1 index, rowids
-- count the rows of maker
SELECT count(*) FROM "maker";

-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_maker" (
    "id" INTEGER PRIMARY KEY,
    "name" TEXT,
    "code" TEXT COLLATE "NOCASE"
);

INSERT INTO "kiln_new_maker" ("id", "code")
SELECT "id", "code"
FROM "maker";

DROP TABLE "maker";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_maker" RENAME TO "maker";

PRAGMA legacy_alter_table = OFF;

CREATE UNIQUE INDEX "ux_code" ON "maker" ("code");

-- must count as many rows as before in maker
SELECT count(*) FROM "maker";

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- native change of maker for add_column name (line 3): ALTER TABLE does it exactly
ALTER TABLE "maker" DROP COLUMN "name";
