-- Made by kiln; change the spec and run make. Spec: 0002_r2.yaml
-- revision: 0002_r2

-- upgrade

-- create_table u (line 2)
CREATE TABLE u (g AS (lower(a)), a TEXT, b INT, extra INT DEFAULT 4);

-- copy_data u (line 3)
INSERT INTO "u" ("a", "b")
SELECT "a", "b"
FROM "t";

-- copy_data u (line 4)
INSERT OR ABORT INTO "u" ("a", "b")
SELECT "a", "b"
FROM "v"
ORDER BY b DESC;

-- copy_data u (line 5)
INSERT INTO "u"
SELECT 1, 2, 3;

-- downgrade

-- undoes copy_data u (line 5): nothing to do, for what it did goes with its table or column, or the loss is declared
-- undoes copy_data u (line 4): nothing to do, for what it did goes with its table or column, or the loss is declared
-- undoes copy_data u (line 3): nothing to do, for what it did goes with its table or column, or the loss is declared
-- undoes create_table u (line 2)
DROP TABLE "u";
