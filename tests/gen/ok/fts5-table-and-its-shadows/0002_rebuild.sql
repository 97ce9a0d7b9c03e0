-- Made by kiln; change the spec and run make. Spec: 0002_rebuild.yaml
-- revision: 0002_rebuild

-- upgrade

-- rebuild of item for alter_column body (line 3): ALTER TABLE cannot change the definition of column body
-- keeps 1 trigger, rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item.body is NULL where NOT NULL comes
SELECT rowid FROM "item" WHERE "body" IS NULL;

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "body" TEXT NOT NULL
);

INSERT INTO "kiln_new_item" ("id", "body")
SELECT "id", "body"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

CREATE TRIGGER item_i AFTER INSERT ON item BEGIN INSERT INTO words (rowid, body) VALUES (new.id, new.body); END;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for alter_column body (line 3): ALTER TABLE cannot change the definition of column body
-- keeps 1 trigger, rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "body" TEXT
);

INSERT INTO "kiln_new_item" ("id", "body")
SELECT "id", "body"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

CREATE TRIGGER item_i AFTER INSERT ON item BEGIN INSERT INTO words (rowid, body) VALUES (new.id, new.body); END;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
