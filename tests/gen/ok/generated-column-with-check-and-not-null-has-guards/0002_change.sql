-- Made by kiln; change the spec and run make. Spec: 0002_change.yaml
-- revision: 0002_change

-- upgrade

-- native change of item for add_column initial (line 3): ALTER TABLE does it exactly
-- guard, must return no row: item.initial is NULL where NOT NULL comes
SELECT rowid FROM (SELECT rowid, iif(typeof("initial") IN ('integer', 'real'), CAST("initial" AS TEXT), "initial") AS "initial" FROM (SELECT rowid, substr(code, 1, 1) AS "initial" FROM "item")) WHERE "initial" IS NULL;

-- guard, must return no row: item has rows that break the CHECK ck_item_initial
SELECT rowid FROM (SELECT rowid, iif(typeof("initial") IN ('integer', 'real'), CAST("initial" AS TEXT), "initial") AS "initial" FROM (SELECT rowid, substr(code, 1, 1) AS "initial" FROM "item")) WHERE NOT (initial BETWEEN 'A' AND 'Z');

ALTER TABLE "item" ADD COLUMN "initial" TEXT NOT NULL CONSTRAINT "ck_item_initial" CHECK (initial BETWEEN 'A' AND 'Z') GENERATED ALWAYS AS (substr(code, 1, 1)) VIRTUAL;

-- downgrade

-- native change of item for add_column initial (line 3): ALTER TABLE does it exactly
ALTER TABLE "item" DROP COLUMN "initial";
