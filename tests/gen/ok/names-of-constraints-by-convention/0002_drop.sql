-- Made by kiln; change the spec and run make. Spec: 0002_drop.yaml
-- revision: 0002_drop

-- upgrade

-- rebuild of item for drop_constraint CONSTRAINT "uq_item_code" UNIQUE ("code") (line 3), drop_constraint CONSTRAINT "uq_item_code_n" UNIQUE ("code", "n") (line 4), drop_constraint CONSTRAINT "ck_item_n" CHECK (n > 0) (line 5), drop_constraint CONSTRAINT "ck_item" CHECK (n < 100) (line 6), drop_constraint CONSTRAINT "ck_item_2" CHECK (n <> 13) (line 7), drop_constraint CONSTRAINT "fk_item_maker_id" FOREIGN KEY ("maker_id") REFERENCES "maker" (line 8), drop_constraint CONSTRAINT "fk_item_n" FOREIGN KEY ("n") REFERENCES "maker" ("id") (line 9): ALTER TABLE cannot drop a UNIQUE constraint
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "code" TEXT,
    "n" INTEGER,
    "maker_id" INTEGER
);

INSERT INTO "kiln_new_item" ("id", "code", "n", "maker_id")
SELECT "id", "code", "n", "maker_id"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for drop_constraint CONSTRAINT "uq_item_code" UNIQUE ("code") (line 3), drop_constraint CONSTRAINT "uq_item_code_n" UNIQUE ("code", "n") (line 4), drop_constraint CONSTRAINT "ck_item_n" CHECK (n > 0) (line 5), drop_constraint CONSTRAINT "ck_item" CHECK (n < 100) (line 6), drop_constraint CONSTRAINT "ck_item_2" CHECK (n <> 13) (line 7), drop_constraint CONSTRAINT "fk_item_maker_id" FOREIGN KEY ("maker_id") REFERENCES "maker" (line 8), drop_constraint CONSTRAINT "fk_item_n" FOREIGN KEY ("n") REFERENCES "maker" ("id") (line 9): ALTER TABLE cannot add a UNIQUE constraint
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item has several rows with the same (code)
SELECT max(rowid) FROM "item" WHERE "code" IS NOT NULL GROUP BY "code" HAVING count(*) > 1;

-- guard, must return no row: item has rows that break the CHECK ck_item_n
SELECT rowid FROM "item" WHERE NOT (n > 0);

-- guard, must return no row: item has rows without a parent in maker
SELECT child.rowid FROM "item" AS child WHERE child."maker_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "maker" AS parent WHERE parent."id" = +child."maker_id");

-- guard, must return no row: item has several rows with the same (code, n)
SELECT max(rowid) FROM "item" WHERE "code" IS NOT NULL AND "n" IS NOT NULL GROUP BY "code", "n" HAVING count(*) > 1;

-- guard, must return no row: item has rows that break the CHECK ck_item
SELECT rowid FROM "item" WHERE NOT (n < 100);

-- guard, must return no row: item has rows that break the CHECK ck_item_2
SELECT rowid FROM "item" WHERE NOT (n <> 13);

-- guard, must return no row: item has rows without a parent in maker
SELECT child.rowid FROM "item" AS child WHERE child."n" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "maker" AS parent WHERE parent."id" = +child."n");

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "code" TEXT CONSTRAINT "uq_item_code" UNIQUE,
    "n" INTEGER CONSTRAINT "ck_item_n" CHECK (n > 0),
    "maker_id" INTEGER CONSTRAINT "fk_item_maker_id" REFERENCES "maker",
    CONSTRAINT "uq_item_code_n" UNIQUE ("code", "n"),
    CONSTRAINT "ck_item" CHECK (n < 100),
    CONSTRAINT "ck_item_2" CHECK (n <> 13),
    CONSTRAINT "fk_item_n" FOREIGN KEY ("n") REFERENCES "maker" ("id")
);

INSERT INTO "kiln_new_item" ("id", "code", "n", "maker_id")
SELECT "id", "code", "n", "maker_id"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
