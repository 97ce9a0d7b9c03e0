-- Made by kiln; change the spec and run make. Spec: 0002_rebuild.yaml
-- revision: 0002_rebuild

-- upgrade

-- rebuild of Item for alter_column Word (line 3): ALTER TABLE cannot change the definition of column Word
-- keeps 1 index, rowids
-- count the rows of Item
SELECT count(*) FROM "Item";

-- guard, must return no row: Item.Word is NULL where NOT NULL comes
SELECT rowid FROM "Item" WHERE "Word" IS NULL;

CREATE TABLE "kiln_new_Item" (
    "Id" INTEGER PRIMARY KEY,
    "Word" TEXT NOT NULL
);

INSERT INTO "kiln_new_Item" ("Id", "Word")
SELECT "Id", "Word"
FROM "Item";

DROP TABLE "Item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_Item" RENAME TO "Item";

PRAGMA legacy_alter_table = OFF;

CREATE INDEX "Ix_Word" ON "Item" ("WORD");

-- must count as many rows as before in Item
SELECT count(*) FROM "Item";

-- downgrade

-- rebuild of Item for alter_column Word (line 3): ALTER TABLE cannot change the definition of column Word
-- keeps 1 index, rowids
-- count the rows of Item
SELECT count(*) FROM "Item";

CREATE TABLE "kiln_new_Item" (
    "Id" INTEGER PRIMARY KEY,
    "Word" TEXT
);

INSERT INTO "kiln_new_Item" ("Id", "Word")
SELECT "Id", "Word"
FROM "Item";

DROP TABLE "Item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_Item" RENAME TO "Item";

PRAGMA legacy_alter_table = OFF;

CREATE INDEX "Ix_Word" ON "Item" ("WORD");

-- must count as many rows as before in Item
SELECT count(*) FROM "Item";
