-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table t (line 2), create_index ix (line 3), create_view v (line 4)
CREATE TABLE "t" (
    "t" TEXT CONSTRAINT "ck_t_t" CHECK (t.t <> ''),
    "n" INTEGER
);

CREATE INDEX "ix" ON "t" (lower(t)) WHERE t.n > 0;

CREATE VIEW "v" AS
SELECT t.t AS t FROM t AS t;

-- downgrade

-- undoes create_table t (line 2), create_index ix (line 3), create_view v (line 4)
DROP VIEW "v";

DROP TABLE "t";
