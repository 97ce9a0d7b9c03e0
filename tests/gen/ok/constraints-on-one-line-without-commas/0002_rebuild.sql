-- Made by kiln; change the spec and run make. Spec: 0002_rebuild.yaml
-- revision: 0002_rebuild

-- upgrade

-- rebuild of item for add_column c (line 3): ALTER TABLE adds columns only at the end, not c
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (a INT CONSTRAINT x CONSTRAINT y NOT NULL, "c" INTEGER, b INT, UNIQUE (a) CHECK (b > 0) CONSTRAINT z UNIQUE (b));

INSERT INTO "kiln_new_item" (rowid, "a", "b")
SELECT rowid, "a", "b"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";

-- downgrade

-- native change of item for add_column c (line 3): ALTER TABLE does it exactly
ALTER TABLE "item" DROP COLUMN "c";
