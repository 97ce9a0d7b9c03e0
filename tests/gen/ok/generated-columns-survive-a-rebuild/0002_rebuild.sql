-- Made by kiln; change the spec and run make. Spec: 0002_rebuild.yaml
-- revision: 0002_rebuild

-- upgrade

-- rebuild of item for alter_column name (line 3): ALTER TABLE cannot change the definition of column name
-- keeps 2 indexes, rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item.name is NULL where NOT NULL comes
SELECT rowid FROM "item" WHERE "name" IS NULL;

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "price" INTEGER,
    "gross" INTEGER GENERATED ALWAYS AS (price * 119 / 100) STORED,
    "label" TEXT NOT NULL GENERATED ALWAYS AS ('#' || id) VIRTUAL,
    "name" TEXT NOT NULL
);

INSERT INTO "kiln_new_item" ("id", "price", "name")
SELECT "id", "price", "name"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

CREATE INDEX "ix_gross" ON "item" ("gross");

CREATE UNIQUE INDEX "ux_label" ON "item" ("label");

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for alter_column name (line 3): ALTER TABLE cannot change the definition of column name
-- keeps 2 indexes, rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "price" INTEGER,
    "gross" INTEGER GENERATED ALWAYS AS (price * 119 / 100) STORED,
    "label" TEXT NOT NULL GENERATED ALWAYS AS ('#' || id) VIRTUAL,
    "name" TEXT
);

INSERT INTO "kiln_new_item" ("id", "price", "name")
SELECT "id", "price", "name"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

CREATE INDEX "ix_gross" ON "item" ("gross");

CREATE UNIQUE INDEX "ux_label" ON "item" ("label");

-- must count as many rows as before in item
SELECT count(*) FROM "item";
