-- Made by kiln; change the spec and run make. Spec: 0003_drop.yaml
-- revision: 0003_drop

-- upgrade

-- rebuild of item for drop_constraint CONSTRAINT "fk_maker" FOREIGN KEY ("maker_id") REFERENCES "maker" ("id") ON DELETE RESTRICT DEFERRABLE (line 3): ALTER TABLE cannot drop a FOREIGN KEY constraint
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

-- rebuild of item for drop_constraint CONSTRAINT "fk_maker" FOREIGN KEY ("maker_id") REFERENCES "maker" ("id") ON DELETE RESTRICT DEFERRABLE (line 3): ALTER TABLE cannot add a FOREIGN KEY constraint
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item has rows without a parent in maker
SELECT child.rowid FROM "item" AS child WHERE child."maker_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "maker" AS parent WHERE parent."id" = +child."maker_id");

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "maker_id" INTEGER,
    CONSTRAINT "fk_maker" FOREIGN KEY ("maker_id") REFERENCES "maker" ("id") ON DELETE RESTRICT DEFERRABLE
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
