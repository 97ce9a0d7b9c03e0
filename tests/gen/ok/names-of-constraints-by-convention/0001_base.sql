-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table maker (line 2), create_table item (line 3)
CREATE TABLE "maker" (
    "id" INTEGER PRIMARY KEY
);

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "code" TEXT CONSTRAINT "uq_item_code" UNIQUE,
    "n" INTEGER CONSTRAINT "ck_item_n" CHECK (n > 0),
    "maker_id" INTEGER CONSTRAINT "fk_item_maker_id" REFERENCES "maker",
    CONSTRAINT "uq_item_code_n" UNIQUE ("code", "n"),
    CONSTRAINT "ck_item" CHECK (n < 100),
    CONSTRAINT "ck_item_2" CHECK (n <> 13),
    CONSTRAINT "fk_item_n" FOREIGN KEY ("n") REFERENCES "maker" ("id")
);

-- downgrade

-- undoes create_table maker (line 2), create_table item (line 3)
DROP TABLE "item";

DROP TABLE "maker";
