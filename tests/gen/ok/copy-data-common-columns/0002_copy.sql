-- Made by kiln; change the spec and run make. Spec: 0002_copy.yaml
-- revision: 0002_copy

-- upgrade

-- create_table b (line 2)
CREATE TABLE "b" (
    "id" INTEGER PRIMARY KEY,
    "twice" GENERATED ALWAYS AS (id * 2) VIRTUAL,
    "X" TEXT,
    "only_b" TEXT DEFAULT 'd'
);

-- copy_data b (line 3)
INSERT INTO "b" ("id", "X")
SELECT "id", "X"
FROM "a";

-- downgrade

-- undoes copy_data b (line 3): nothing to do, for what it did goes with its table or column, or the loss is declared
-- undoes create_table b (line 2)
DROP TABLE "b";
