-- Made by kiln; change the spec and run make. Spec: 0002_r2.yaml
-- revision: 0002_r2

-- upgrade

-- native change of t for add_column c1 (line 2), add_column c2 (line 3), add_column c3 (line 4), add_column c4 (line 5), add_column c5 (line 6), add_column c6 (line 7), add_column c7 (line 8), add_column c8 (line 9), add_column c9 (line 10), add_column c10 (line 11), add_column c11 (line 12), add_column c12 (line 13): ALTER TABLE does it exactly
ALTER TABLE "t" ADD COLUMN "c1" BLOB DEFAULT x'00ff';

ALTER TABLE "t" ADD COLUMN "c2" INTEGER NOT NULL DEFAULT -9223372036854775808;

ALTER TABLE "t" ADD COLUMN "c3" BOOLEAN DEFAULT 1;

ALTER TABLE "t" ADD COLUMN "c4" TEXT DEFAULT 'it''s -- "q" ; x';

ALTER TABLE "t" ADD COLUMN "c5" REAL DEFAULT -0.5e-3;

ALTER TABLE "t" ADD COLUMN "c6" TEXT DEFAULT 'CURRENT_TIMESTAMP';

ALTER TABLE "t" ADD COLUMN "c7" TEXT DEFAULT 'null';

ALTER TABLE "t" ADD COLUMN "c8" TEXT DEFAULT 5;

ALTER TABLE "t" ADD COLUMN "c9" DEFAULT TRUE;

ALTER TABLE "t" ADD COLUMN "c10" DEFAULT -5;

ALTER TABLE "t" ADD COLUMN "c11" DEFAULT x'0102';

ALTER TABLE "t" ADD COLUMN "c12" INT DEFAULT 0x10;

-- downgrade

-- rebuild of t for add_column c1 (line 2), add_column c2 (line 3), add_column c3 (line 4), add_column c4 (line 5), add_column c5 (line 6), add_column c6 (line 7), add_column c7 (line 8), add_column c8 (line 9), add_column c9 (line 10), add_column c10 (line 11), add_column c11 (line 12), add_column c12 (line 13): one rebuild writes less than several DROP COLUMN
-- keeps rowids
-- count the rows of t
SELECT count(*) FROM "t";

CREATE TABLE "kiln_new_t" (a TEXT);

INSERT INTO "kiln_new_t" (rowid, "a")
SELECT rowid, "a"
FROM "t";

DROP TABLE "t";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_t" RENAME TO "t";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in t
SELECT count(*) FROM "t";
