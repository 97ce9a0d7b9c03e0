-- Made by kiln; change the spec and run make. Spec: 0002_rebuild.yaml
-- revision: 0002_rebuild

-- upgrade

-- rebuild of main for alter_column count (line 3): ALTER TABLE cannot change the definition of column count
-- keeps 1 trigger, rowids
-- count the rows of main
SELECT count(*) FROM "main";

-- guard, must return no row: main.count is NULL where NOT NULL comes
SELECT rowid FROM "main" WHERE "count" IS NULL;

CREATE TABLE "kiln_new_main" (
    "temp" INTEGER PRIMARY KEY,
    "count" INTEGER NOT NULL,
    "new" TEXT,
    "old" TEXT,
    "excluded" TEXT
);

INSERT INTO "kiln_new_main" ("temp", "count", "new", "old", "excluded")
SELECT "temp", "count", "new", "old", "excluded"
FROM "main";

DROP TABLE "main";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_main" RENAME TO "main";

PRAGMA legacy_alter_table = OFF;

CREATE TRIGGER main_u AFTER UPDATE OF new ON main BEGIN UPDATE main SET "old" = old."new" WHERE temp = new.temp; END;

-- must count as many rows as before in main
SELECT count(*) FROM "main";

-- downgrade

-- rebuild of main for alter_column count (line 3): ALTER TABLE cannot change the definition of column count
-- keeps 1 trigger, rowids
-- count the rows of main
SELECT count(*) FROM "main";

CREATE TABLE "kiln_new_main" (
    "temp" INTEGER PRIMARY KEY,
    "count" INTEGER,
    "new" TEXT,
    "old" TEXT,
    "excluded" TEXT
);

INSERT INTO "kiln_new_main" ("temp", "count", "new", "old", "excluded")
SELECT "temp", "count", "new", "old", "excluded"
FROM "main";

DROP TABLE "main";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_main" RENAME TO "main";

PRAGMA legacy_alter_table = OFF;

CREATE TRIGGER main_u AFTER UPDATE OF new ON main BEGIN UPDATE main SET "old" = old."new" WHERE temp = new.temp; END;

-- must count as many rows as before in main
SELECT count(*) FROM "main";
