-- Made by kiln; change the spec and run make. Spec: 0002_add.yaml
-- revision: 0002_add

-- upgrade

-- native change of item for add_column word (line 3), add_column hostile (line 4), add_column on_off (line 5), add_column hex (line 6), add_column neg (line 7), add_column data (line 8): ALTER TABLE does it exactly
ALTER TABLE "item" ADD COLUMN "word" TEXT DEFAULT 'CURRENT_TIMESTAMP';

ALTER TABLE "item" ADD COLUMN "hostile" TEXT DEFAULT '''); DROP TABLE item; --';

ALTER TABLE "item" ADD COLUMN "on_off" INTEGER DEFAULT 1;

ALTER TABLE "item" ADD COLUMN "hex" INTEGER DEFAULT 0x10;

ALTER TABLE "item" ADD COLUMN "neg" REAL DEFAULT -1.5e3;

ALTER TABLE "item" ADD COLUMN "data" BLOB DEFAULT x'00ff';

-- downgrade

-- rebuild of item for add_column word (line 3), add_column hostile (line 4), add_column on_off (line 5), add_column hex (line 6), add_column neg (line 7), add_column data (line 8): one rebuild writes less than several DROP COLUMN
-- keeps rowids
-- count the rows of item
SELECT count(*) FROM "item";

CREATE TABLE "kiln_new_item" (
    "id" INTEGER PRIMARY KEY
);

INSERT INTO "kiln_new_item" ("id")
SELECT "id"
FROM "item";

DROP TABLE "item";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_item" RENAME TO "item";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in item
SELECT count(*) FROM "item";
