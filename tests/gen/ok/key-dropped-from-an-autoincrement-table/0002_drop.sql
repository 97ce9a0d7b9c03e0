-- Made by kiln; change the spec and run make. Spec: 0002_drop.yaml
-- revision: 0002_drop

-- upgrade

-- rebuild of item for drop_constraint PRIMARY KEY ("id" AUTOINCREMENT) (line 3): ALTER TABLE cannot change the definition of column id
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER,
    "word" TEXT
);

INSERT INTO "kiln_new_item" (rowid, "id", "word")
SELECT rowid, "id", "word"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for drop_constraint PRIMARY KEY ("id" AUTOINCREMENT) (line 3): ALTER TABLE cannot change the definition of column id
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item.id is no integer where INTEGER PRIMARY KEY comes
SELECT rowid FROM "item" WHERE typeof("id") <> 'integer';

-- guard, must return no row: item has several rows with the same (id)
SELECT max(rowid) FROM "item" WHERE "id" IS NOT NULL GROUP BY "id" HAVING count(*) > 1;

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "word" TEXT
);

INSERT INTO "kiln_new_item" ("id", "word")
SELECT "id", "word"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
