-- Made by kiln; change the spec and run make. Spec: 0002_rebuild.yaml
-- revision: 0002_rebuild

-- upgrade

-- rebuild of item for alter_column price (line 2): ALTER TABLE cannot change the definition of column price
-- keeps 2 triggers, rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "price" NUMERIC,
    "shown" TEXT GENERATED ALWAYS AS (price || ' EUR') VIRTUAL
);

INSERT INTO "kiln_new_item" (rowid, "price")
SELECT rowid, "price"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

CREATE TRIGGER look AFTER UPDATE OF shown, price ON item BEGIN SELECT NEW.shown; END;

CREATE TRIGGER never AFTER UPDATE OF shown ON item BEGIN SELECT NEW.shown; END;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for alter_column price (line 2): ALTER TABLE cannot change the definition of column price
-- keeps 2 triggers, rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "price",
    "shown" TEXT GENERATED ALWAYS AS (price || ' EUR') VIRTUAL
);

INSERT INTO "kiln_new_item" (rowid, "price")
SELECT rowid, "price"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

CREATE TRIGGER look AFTER UPDATE OF shown, price ON item BEGIN SELECT NEW.shown; END;

CREATE TRIGGER never AFTER UPDATE OF shown ON item BEGIN SELECT NEW.shown; END;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
