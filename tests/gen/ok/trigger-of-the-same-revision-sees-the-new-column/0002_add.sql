-- Made by kiln; change the spec and run make. Spec: 0002_add.yaml
-- revision: 0002_add

-- upgrade

-- rebuild of item for add_column changed (line 3), create_trigger item_u (line 4): ALTER TABLE adds columns only at the end, not changed
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY,
    "changed" TEXT DEFAULT CURRENT_TIMESTAMP,
    "word" TEXT
);

INSERT INTO "kiln_new_item" ("id", "word")
SELECT "id", "word"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

CREATE TRIGGER item_u AFTER UPDATE OF word ON item BEGIN UPDATE item SET changed = CURRENT_TIMESTAMP WHERE id = new.id; END;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

DROP TRIGGER "item_u";

-- native change of item for add_column changed (line 3), create_trigger item_u (line 4): ALTER TABLE does it exactly
ALTER TABLE "item" DROP COLUMN "changed";
