-- Made by kiln; change the spec and run make. Spec: 0002_key.yaml
-- revision: 0002_key

-- upgrade

-- rebuild of item for drop_constraint PRIMARY KEY ("id") (line 3), add_constraint PRIMARY KEY ("shop", "id") (line 4): ALTER TABLE cannot add a PRIMARY KEY constraint
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item has several rows with the same (shop, id)
SELECT max(rowid) FROM "item" WHERE "shop" IS NOT NULL AND "id" IS NOT NULL GROUP BY "shop", "id" HAVING count(*) > 1;

CREATE TABLE "kiln_new_item" (
    "id" INTEGER,
    "shop" INTEGER NOT NULL,
    "word" TEXT,
    PRIMARY KEY ("shop", "id")
);

INSERT INTO "kiln_new_item" (rowid, "id", "shop", "word")
SELECT rowid, "id", "shop", "word"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for drop_constraint PRIMARY KEY ("id") (line 3), add_constraint PRIMARY KEY ("shop", "id") (line 4): ALTER TABLE cannot drop a PRIMARY KEY constraint
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item.id is no integer where INTEGER PRIMARY KEY comes
SELECT rowid FROM "item" WHERE typeof("id") <> 'integer';

-- guard, must return no row: item has several rows with the same (id)
SELECT max(rowid) FROM "item" WHERE "id" IS NOT NULL GROUP BY "id" HAVING count(*) > 1;

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "shop" INTEGER NOT NULL,
    "word" TEXT
);

INSERT INTO "kiln_new_item" ("id", "shop", "word")
SELECT "id", "shop", "word"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
