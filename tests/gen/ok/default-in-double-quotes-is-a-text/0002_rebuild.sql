-- Made by kiln; change the spec and run make. Spec: 0002_rebuild.yaml
-- revision: 0002_rebuild

-- upgrade

-- rebuild of item for add_column z (line 3): ALTER TABLE adds columns only at the end, not z
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (id INTEGER PRIMARY KEY, "z" TEXT, a TEXT DEFAULT "abc", b TEXT DEFAULT abc, c TEXT DEFAULT 'it''s', d INTEGER DEFAULT +5, e DEFAULT TRUE);

INSERT INTO "kiln_new_item" ("id", "a", "b", "c", "d", "e")
SELECT "id", "a", "b", "c", "d", "e"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- native change of item for add_column z (line 3): ALTER TABLE does it exactly
ALTER TABLE "item" DROP COLUMN "z";
