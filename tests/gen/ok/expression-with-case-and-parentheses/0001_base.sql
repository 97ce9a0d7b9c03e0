-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "n" INTEGER CONSTRAINT "ck_item_n" CHECK ((n > 0) AND (n < 10)),
    "kind" TEXT GENERATED ALWAYS AS (CASE WHEN n > 5 THEN ')' ELSE '(' END) VIRTUAL,
    "at" TEXT DEFAULT (strftime('%Y', 'now'))
);

-- downgrade

-- undoes create_table item (line 2)
DROP TABLE "item";
