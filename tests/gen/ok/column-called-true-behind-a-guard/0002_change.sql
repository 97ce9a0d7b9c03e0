-- Made by kiln; change the spec and run make. Spec: 0002_change.yaml
-- revision: 0002_change

-- upgrade

-- rebuild of item for alter_column true (line 2), add_constraint CONSTRAINT "uq_item_true_size" UNIQUE ("true", "size") (line 3): ALTER TABLE cannot add a UNIQUE constraint
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "true" NOT NULL,
    "size",
    CONSTRAINT "uq_item_true_size" UNIQUE ("true", "size")
);

INSERT INTO "kiln_new_item" (rowid, "true", "size")
SELECT rowid, coalesce("true", 42), "size"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for alter_column true (line 2), add_constraint CONSTRAINT "uq_item_true_size" UNIQUE ("true", "size") (line 3): ALTER TABLE cannot drop a UNIQUE constraint
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "true",
    "size"
);

INSERT INTO "kiln_new_item" (rowid, "true", "size")
SELECT rowid, "true", "size"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
