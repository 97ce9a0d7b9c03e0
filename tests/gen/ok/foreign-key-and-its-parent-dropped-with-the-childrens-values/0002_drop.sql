-- Made by kiln; change the spec and run make. Spec: 0002_drop.yaml
-- revision: 0002_drop

-- upgrade

-- update_rows item (line 4)
UPDATE "item"
SET "maker_id" = NULL;

-- drop_table maker (line 6)
DROP TABLE "maker";

-- rebuild of item for drop_constraint CONSTRAINT "fk_item_maker_id" FOREIGN KEY ("maker_id") REFERENCES "maker" (line 5): ALTER TABLE cannot change the definition of column maker_id
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "maker_id" INTEGER
);

INSERT INTO "kiln_new_item" ("id", "maker_id")
SELECT "id", "maker_id"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- undoes drop_table maker (line 6)
CREATE TABLE "maker" (
    "id" INTEGER PRIMARY KEY,
    "name" TEXT
);

-- rebuild of item for drop_constraint CONSTRAINT "fk_item_maker_id" FOREIGN KEY ("maker_id") REFERENCES "maker" (line 5): ALTER TABLE cannot change the definition of column maker_id
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "maker_id" INTEGER CONSTRAINT "fk_item_maker_id" REFERENCES "maker"
);

INSERT INTO "kiln_new_item" ("id", "maker_id")
SELECT "id", "maker_id"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- undoes update_rows item (line 4): nothing to do, for what it did goes with its table or column, or the loss is declared
