-- Made by kiln; change the spec and run make. Spec: 0002_mixed.yaml
-- revision: 0002_mixed

-- upgrade

-- rebuild of item for alter_column n (line 3): ALTER TABLE cannot change the definition of column n
-- keeps 1 view, rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "n" INTEGER
);

INSERT INTO "kiln_new_item" ("id", "n")
SELECT "id", "n"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- copy_data total (line 4)
INSERT INTO "total" ("kind")
SELECT "kind"
FROM "kinds";

-- downgrade

-- undoes copy_data total (line 4)
DELETE FROM total;

-- rebuild of item for alter_column n (line 3): ALTER TABLE cannot change the definition of column n
-- keeps 1 view, rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "n" TEXT
);

INSERT INTO "kiln_new_item" ("id", "n")
SELECT "id", "n"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
