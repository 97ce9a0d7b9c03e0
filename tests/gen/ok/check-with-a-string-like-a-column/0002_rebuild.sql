-- Made by kiln; change the spec and run make. Spec: 0002_rebuild.yaml
-- revision: 0002_rebuild

-- upgrade

-- rebuild of item for add_column m (line 3): ALTER TABLE adds columns only at the end, not m
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (kind TEXT CHECK (kind IN ('kind', 'new', 'it''s')), "m" INTEGER, n INTEGER, CONSTRAINT "odd name" CHECK (n > 0 OR kind = 'kind'));

INSERT INTO "kiln_new_item" (rowid, "kind", "n")
SELECT rowid, "kind", "n"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- native change of item for add_column m (line 3): ALTER TABLE does it exactly
ALTER TABLE "item" DROP COLUMN "m";
