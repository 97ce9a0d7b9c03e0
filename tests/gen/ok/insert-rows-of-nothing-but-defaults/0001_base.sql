-- Made by gen/emit/sqlfile.c from 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT DEFAULT 'x'
);

-- insert_rows item (line 3)
INSERT INTO "item" DEFAULT VALUES;

INSERT INTO "item" ("word")
VALUES ('y');

INSERT INTO "item" DEFAULT VALUES;

-- downgrade

-- undoes insert_rows item (line 3): nothing to do, the loss is declared or goes with its table
-- undoes create_table item (line 2)
DROP TABLE "item";
