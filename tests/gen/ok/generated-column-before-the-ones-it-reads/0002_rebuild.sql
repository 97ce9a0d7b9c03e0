-- Made by kiln; change the spec and run make. Spec: 0002_rebuild.yaml
-- revision: 0002_rebuild

-- upgrade

-- rebuild of item for alter_column net (line 3): ALTER TABLE cannot change the definition of column net
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item.net is NULL where NOT NULL comes
SELECT rowid FROM "item" WHERE "net" IS NULL;

CREATE TABLE "kiln_new_item" (
    "gross" GENERATED ALWAYS AS (net * 2) VIRTUAL,
    "more" GENERATED ALWAYS AS (gross + 1) STORED,
    "net" INTEGER NOT NULL
);

INSERT INTO "kiln_new_item" (rowid, "net")
SELECT rowid, "net"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for alter_column net (line 3): ALTER TABLE cannot change the definition of column net
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "gross" GENERATED ALWAYS AS (net * 2) VIRTUAL,
    "more" GENERATED ALWAYS AS (gross + 1) STORED,
    "net" INTEGER
);

INSERT INTO "kiln_new_item" (rowid, "net")
SELECT rowid, "net"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
