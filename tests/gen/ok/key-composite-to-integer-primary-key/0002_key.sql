-- Made by kiln; change the spec and run make. Spec: 0002_key.yaml
-- revision: 0002_key

-- upgrade

-- rebuild of item for drop_constraint PRIMARY KEY ("shop", "id") (line 4), add_constraint PRIMARY KEY ("id") (line 5): ALTER TABLE cannot drop a PRIMARY KEY constraint
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item.id is no integer where INTEGER PRIMARY KEY comes
SELECT rowid FROM "item" WHERE typeof("id") <> 'integer';

-- guard, must return no row: item has several rows with the same (id)
SELECT max(rowid) FROM "item" WHERE "id" IS NOT NULL GROUP BY "id" HAVING count(*) > 1;

CREATE TABLE "kiln_new_item" (
    "shop" INTEGER,
    "id" INTEGER,
    "word" TEXT,
    PRIMARY KEY ("id")
);

INSERT INTO "kiln_new_item" ("shop", "id", "word")
SELECT "shop", "id", "word"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for drop_constraint PRIMARY KEY ("shop", "id") (line 4), add_constraint PRIMARY KEY ("id") (line 5): ALTER TABLE cannot drop a PRIMARY KEY constraint
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item has several rows with the same (shop, id)
SELECT max(rowid) FROM "item" WHERE "shop" IS NOT NULL AND "id" IS NOT NULL GROUP BY "shop", "id" HAVING count(*) > 1;

CREATE TABLE "kiln_new_item" (
    "shop" INTEGER,
    "id" INTEGER,
    "word" TEXT,
    PRIMARY KEY ("shop", "id")
);

INSERT INTO "kiln_new_item" (rowid, "shop", "id", "word")
SELECT rowid, "shop", "id", "word"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
