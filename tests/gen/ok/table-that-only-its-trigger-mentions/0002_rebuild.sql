-- Made by kiln; change the spec and run make. Spec: 0002_rebuild.yaml
-- revision: 0002_rebuild

-- upgrade

-- rebuild of audit for add_column at (line 3): ALTER TABLE adds columns only at the end, not at
-- keeps sequence, rowids
-- count the rows of audit
SELECT count(*) FROM "audit";

CREATE TABLE "kiln_new_audit" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT,
    "at" TEXT NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "was" TEXT
);

INSERT INTO "kiln_new_audit" ("id", "was")
SELECT "id", "was"
FROM "audit";

DELETE FROM sqlite_sequence WHERE name = 'kiln_new_audit';

INSERT INTO sqlite_sequence (name, seq) SELECT 'kiln_new_audit', seq FROM sqlite_sequence WHERE name = 'audit';

DROP TABLE "audit";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_audit" RENAME TO "audit";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in audit
SELECT count(*) FROM "audit";

-- downgrade

-- native change of audit for add_column at (line 3): ALTER TABLE does it exactly
ALTER TABLE "audit" DROP COLUMN "at";
