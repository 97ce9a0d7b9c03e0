-- Made by kiln; change the spec and run make. Spec: 0002_rebuild.yaml
-- revision: 0002_rebuild

-- upgrade

-- rebuild of log for add_column level (line 3): ALTER TABLE adds columns only at the end, not level
-- keeps 3 triggers, rowids
-- count the rows of log
SELECT count(*) FROM "log";

CREATE TABLE "kiln_new_log" (
    "id" INTEGER PRIMARY KEY,
    "level" INTEGER NOT NULL DEFAULT 0,
    "said" TEXT
);

INSERT INTO "kiln_new_log" ("id", "said")
SELECT "id", "said"
FROM "log";

DROP TABLE "log";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_log" RENAME TO "log";

PRAGMA legacy_alter_table = OFF;

CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append only; really'); END;

CREATE TRIGGER log_no_delete BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER log_no_empty BEFORE INSERT ON log WHEN new.said IS NULL BEGIN SELECT RAISE(FAIL, 'empty'); END;

-- must count as many rows as before in log
SELECT count(*) FROM "log";

-- downgrade

-- native change of log for add_column level (line 3): ALTER TABLE does it exactly
ALTER TABLE "log" DROP COLUMN "level";
