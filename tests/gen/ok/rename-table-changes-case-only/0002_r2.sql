-- Made by kiln; change the spec and run make. Spec: 0002_r2.yaml
-- revision: 0002_r2

-- upgrade

-- rename_table item to Item (line 2)
ALTER TABLE "item" RENAME TO "kiln_new_Item";

ALTER TABLE "kiln_new_Item" RENAME TO "Item";

-- rebuild of Item for alter_column a (line 3): ALTER TABLE cannot change the definition of column a
-- keeps 1 index, 1 view, sequence, rowids
-- count the rows of Item
SELECT count(*) FROM "Item";

-- count the rows of kid
SELECT count(*) FROM "kid";

-- guard, must return no row: Item.a is NULL where NOT NULL comes
SELECT rowid FROM "Item" WHERE "a" IS NULL;

CREATE TABLE "kiln_new_Item" (id INTEGER PRIMARY KEY AUTOINCREMENT, p INTEGER REFERENCES "Item", "a" TEXT NOT NULL);

INSERT INTO "kiln_new_Item" ("id", "p", "a")
SELECT "id", "p", "a"
FROM "Item";

DELETE FROM sqlite_sequence WHERE name = 'kiln_new_Item';

INSERT INTO sqlite_sequence (name, seq) SELECT 'kiln_new_Item', seq FROM sqlite_sequence WHERE name = 'Item';

DROP TABLE "Item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_Item" RENAME TO "Item";

PRAGMA legacy_alter_table = OFF;

CREATE INDEX "ia" ON "Item" ("a");

-- must count as many rows as before in Item
SELECT count(*) FROM "Item";

-- must count as many rows as before in kid
SELECT count(*) FROM "kid";

-- downgrade

-- rebuild of Item for alter_column a (line 3): ALTER TABLE cannot change the definition of column a
-- keeps 1 index, 1 view, sequence, rowids
-- count the rows of Item
SELECT count(*) FROM "Item";

-- count the rows of kid
SELECT count(*) FROM "kid";

CREATE TABLE "kiln_new_Item" (id INTEGER PRIMARY KEY AUTOINCREMENT, p INTEGER REFERENCES "Item", a TEXT);

INSERT INTO "kiln_new_Item" ("id", "p", "a")
SELECT "id", "p", "a"
FROM "Item";

DELETE FROM sqlite_sequence WHERE name = 'kiln_new_Item';

INSERT INTO sqlite_sequence (name, seq) SELECT 'kiln_new_Item', seq FROM sqlite_sequence WHERE name = 'Item';

DROP TABLE "Item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_Item" RENAME TO "Item";

PRAGMA legacy_alter_table = OFF;

CREATE INDEX "ia" ON "Item" ("a");

-- must count as many rows as before in Item
SELECT count(*) FROM "Item";

-- must count as many rows as before in kid
SELECT count(*) FROM "kid";

-- undoes rename_table item to Item (line 2)
ALTER TABLE "Item" RENAME TO "kiln_new_Item";

ALTER TABLE "kiln_new_Item" RENAME TO "item";
