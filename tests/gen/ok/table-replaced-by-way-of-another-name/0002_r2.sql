-- Made by kiln; change the spec and run make. Spec: 0002_r2.yaml
-- revision: 0002_r2

-- upgrade

-- rename_table t to t_old (line 3)
ALTER TABLE "t" RENAME TO "t_old";

-- create_table t (line 4)
CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, extra INT);

-- copy_data t (line 5)
INSERT INTO "t" ("id", "a")
SELECT "id", "a"
FROM "t_old";

-- drop_view v (line 6), create_view v (line 7), drop_table t_old (line 8)
DROP VIEW "v";

DROP TABLE "t_old";

CREATE VIEW "v" AS
SELECT a FROM t;

-- downgrade

-- undoes drop_view v (line 6), create_view v (line 7), drop_table t_old (line 8)
DROP VIEW "v";

CREATE TABLE "t_old" (id INTEGER PRIMARY KEY, a TEXT);

CREATE VIEW "v" AS
SELECT a FROM "t_old";

-- undoes copy_data t (line 5): nothing to do, for what it did goes with its table or column, or the loss is declared
-- undoes create_table t (line 4)
DROP TABLE "t";

-- undoes rename_table t to t_old (line 3)
ALTER TABLE "t_old" RENAME TO "t";
