-- Made by kiln; change the spec and run make. Spec: 0001_r1.yaml
-- revision: 0001_r1

-- upgrade

-- create_table t (line 2), create_view v (line 3), create_view v2 (line 4), create_trigger tr (line 5), create_index ix (line 6), create_virtual_table f (line 7)
CREATE TABLE t (id INTEGER PRIMARY KEY, a INT);

CREATE VIRTUAL TABLE f USING fts5(x);

CREATE INDEX ix ON t (a) WHERE a > 0;

CREATE VIEW "v" AS
SELECT a FROM t;

CREATE VIEW v2 AS SELECT a FROM t;

CREATE TRIGGER tr AFTER INSERT ON t BEGIN SELECT 1; END;

-- execute (line 8)
INSERT INTO t VALUES (1, 2);

-- downgrade

-- undoes execute (line 8)
DELETE FROM t;

-- undoes create_table t (line 2), create_view v (line 3), create_view v2 (line 4), create_trigger tr (line 5), create_index ix (line 6), create_virtual_table f (line 7)
DROP VIEW "v";

DROP VIEW "v2";

DROP TABLE "f";

DROP TABLE "t";
