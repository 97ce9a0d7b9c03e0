-- Made by kiln; change the spec and run make. Spec: 0002_add.yaml
-- revision: 0002_add

-- upgrade

-- rebuild of item for add_constraint CONSTRAINT "uq_item_a_b" UNIQUE ("a" COLLATE "NOCASE" DESC, "b") ON CONFLICT IGNORE (line 3), add_constraint CONSTRAINT "pk_item" PRIMARY KEY ("b" COLLATE "RTRIM", "a") ON CONFLICT REPLACE (line 4): ALTER TABLE cannot add a UNIQUE constraint
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item has several rows with the same (a, b)
SELECT max(rowid) FROM "item" WHERE "a" IS NOT NULL AND "b" IS NOT NULL GROUP BY "a" COLLATE "NOCASE", "b" HAVING count(*) > 1;

-- guard, must return no row: item has several rows with the same (b, a)
SELECT max(rowid) FROM "item" WHERE "b" IS NOT NULL AND "a" IS NOT NULL GROUP BY "b" COLLATE "RTRIM", "a" HAVING count(*) > 1;

CREATE TABLE "kiln_new_item" (
    "a" TEXT,
    "b" TEXT,
    CONSTRAINT "uq_item_a_b" UNIQUE ("a" COLLATE "NOCASE" DESC, "b") ON CONFLICT IGNORE,
    CONSTRAINT "pk_item" PRIMARY KEY ("b" COLLATE "RTRIM", "a") ON CONFLICT REPLACE
);

INSERT INTO "kiln_new_item" (rowid, "a", "b")
SELECT rowid, "a", "b"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for add_constraint CONSTRAINT "uq_item_a_b" UNIQUE ("a" COLLATE "NOCASE" DESC, "b") ON CONFLICT IGNORE (line 3), add_constraint CONSTRAINT "pk_item" PRIMARY KEY ("b" COLLATE "RTRIM", "a") ON CONFLICT REPLACE (line 4): ALTER TABLE cannot drop a UNIQUE constraint
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "a" TEXT,
    "b" TEXT
);

INSERT INTO "kiln_new_item" (rowid, "a", "b")
SELECT rowid, "a", "b"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
