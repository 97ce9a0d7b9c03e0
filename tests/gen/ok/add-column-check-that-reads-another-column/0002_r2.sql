-- Made by kiln; change the spec and run make. Spec: 0002_r2.yaml
-- revision: 0002_r2

-- upgrade

-- native change of t for add_column b (line 2): ALTER TABLE does it exactly
-- guard, must return no row: t has rows that break the CHECK ck_t_b
SELECT rowid FROM (SELECT rowid, "a" AS "a", 10 AS "b" FROM "t") WHERE NOT (b > a);

ALTER TABLE "t" ADD COLUMN "b" INT DEFAULT 10 CONSTRAINT "ck_t_b" CHECK (b > a);

-- downgrade

-- native change of t for add_column b (line 2): ALTER TABLE does it exactly
ALTER TABLE "t" DROP COLUMN "b";
