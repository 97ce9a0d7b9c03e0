-- Made by kiln; change the spec and run make. Spec: 0002_on.yaml
-- revision: 0002_on

-- upgrade

-- rebuild of item for alter_table item (line 3): ALTER TABLE cannot drop a PRIMARY KEY constraint
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (word TEXT, "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT);

INSERT INTO "kiln_new_item" ("word", "id")
SELECT "word", "id"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- rebuild of item for alter_table item (line 3): ALTER TABLE cannot add a PRIMARY KEY constraint
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (word TEXT, id INTEGER NOT NULL, CONSTRAINT pk PRIMARY KEY (id));

INSERT INTO "kiln_new_item" ("word", "id")
SELECT "word", "id"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
