-- Made by kiln; change the spec and run make. Spec: 0002_drop.yaml
-- revision: 0002_drop

-- upgrade

-- rebuild of item for drop_constraint CHECK (n>0 AND  N <10 /* small */) (line 3), drop_constraint CHECK("m" IN (1,2)) (line 4): ALTER TABLE cannot drop a CHECK constraint
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" ("n" INTEGER, m INTEGER);

INSERT INTO "kiln_new_item" (rowid, "n", "m")
SELECT rowid, "n", "m"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for drop_constraint CHECK (n>0 AND  N <10 /* small */) (line 3), drop_constraint CHECK("m" IN (1,2)) (line 4): ALTER TABLE cannot add a CHECK constraint
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

-- guard, must return no row: item has rows that break CHECK (n > 0 and n < 10)
SELECT rowid FROM "item" WHERE NOT (n>0 AND  N <10);

-- guard, must return no row: item has rows that break CHECK (m in ( 1 , 2 ))
SELECT rowid FROM "item" WHERE NOT ("m" IN (1,2));

CREATE TABLE "kiln_new_item" (n INTEGER CHECK (n>0 AND  N <10 /* small */), m INTEGER, CHECK("m" IN (1,2)));

INSERT INTO "kiln_new_item" (rowid, "n", "m")
SELECT rowid, "n", "m"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
