-- Made by kiln; change the spec and run make. Spec: 0002_key.yaml
-- revision: 0002_key

-- upgrade

-- rebuild of maker for drop_constraint PRIMARY KEY ("id") (line 3), add_constraint PRIMARY KEY ("code", "id") (line 5): ALTER TABLE cannot add a PRIMARY KEY constraint
-- keeps rowids
-- count the rows of maker
SELECT count(*) FROM "maker";

-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: maker has several rows with the same (code, id)
SELECT max(rowid) FROM "maker" WHERE "code" IS NOT NULL AND "id" IS NOT NULL GROUP BY "code", "id" HAVING count(*) > 1;

CREATE TABLE "kiln_new_maker" (
    "id" INTEGER,
    "code" TEXT CONSTRAINT "uq_maker_code" UNIQUE,
    PRIMARY KEY ("code", "id")
);

INSERT INTO "kiln_new_maker" (rowid, "id", "code")
SELECT rowid, "id", "code"
FROM "maker";

DROP TABLE "maker";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_maker" RENAME TO "maker";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in maker
SELECT count(*) FROM "maker";

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- rebuild of item for drop_constraint CONSTRAINT "fk_item_maker_id" FOREIGN KEY ("maker_id") REFERENCES "maker" (line 4): ALTER TABLE cannot change the definition of column maker_id
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

-- rebuild of maker for drop_constraint PRIMARY KEY ("id") (line 3), add_constraint PRIMARY KEY ("code", "id") (line 5): ALTER TABLE cannot drop a PRIMARY KEY constraint
-- count the rows of maker
SELECT count(*) FROM "maker";

-- guard, must return no row: maker.id is no integer where INTEGER PRIMARY KEY comes
SELECT rowid FROM "maker" WHERE typeof("id") <> 'integer';

-- guard, must return no row: maker has several rows with the same (id)
SELECT max(rowid) FROM "maker" WHERE "id" IS NOT NULL GROUP BY "id" HAVING count(*) > 1;

CREATE TABLE "kiln_new_maker" (
    "id" INTEGER PRIMARY KEY,
    "code" TEXT CONSTRAINT "uq_maker_code" UNIQUE
);

INSERT INTO "kiln_new_maker" ("id", "code")
SELECT "id", "code"
FROM "maker";

DROP TABLE "maker";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_maker" RENAME TO "maker";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in maker
SELECT count(*) FROM "maker";

-- rebuild of item for drop_constraint CONSTRAINT "fk_item_maker_id" FOREIGN KEY ("maker_id") REFERENCES "maker" (line 4): ALTER TABLE cannot change the definition of column maker_id
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item has rows without a parent in maker
SELECT child.rowid FROM "item" AS child WHERE child."maker_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "maker" AS parent WHERE parent."id" = +child."maker_id");

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
