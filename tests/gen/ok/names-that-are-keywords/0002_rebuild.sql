-- Made by kiln; change the spec and run make. Spec: 0002_rebuild.yaml
-- revision: 0002_rebuild

-- upgrade

-- rebuild of select for add_column table (line 3): ALTER TABLE adds columns only at the end, not table
-- keeps 1 index, 1 view, rowids
-- count the rows of select
SELECT count(*) FROM "select";

CREATE TABLE "kiln_new_select" (
    "from" INTEGER PRIMARY KEY,
    "table" TEXT DEFAULT 'default',
    "where" TEXT CONSTRAINT "uq_select_where" UNIQUE,
    "group" INTEGER CONSTRAINT "fk_select_group" REFERENCES "select" ("from") ON DELETE SET NULL
);

INSERT INTO "kiln_new_select" ("from", "where", "group")
SELECT "from", "where", "group"
FROM "select";

DROP TABLE "select";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_select" RENAME TO "select";

PRAGMA legacy_alter_table = OFF;

CREATE INDEX "index" ON "select" ("group");

-- must count as many rows as before in select
SELECT count(*) FROM "select";

-- rename_column select.where to having (line 4)
ALTER TABLE "select" RENAME COLUMN "where" TO "having";

-- downgrade

-- undoes rename_column select.where to having (line 4)
ALTER TABLE "select" RENAME COLUMN "having" TO "where";

-- native change of select for add_column table (line 3): ALTER TABLE does it exactly
ALTER TABLE "select" DROP COLUMN "table";
