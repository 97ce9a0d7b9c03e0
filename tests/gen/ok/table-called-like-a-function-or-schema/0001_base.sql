-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table main (line 2), create_trigger main_u (line 3)
CREATE TABLE "main" (
    "temp" INTEGER PRIMARY KEY,
    "count" INTEGER,
    "new" TEXT,
    "old" TEXT,
    "excluded" TEXT
);

CREATE TRIGGER main_u AFTER UPDATE OF new ON main BEGIN UPDATE main SET "old" = old."new" WHERE temp = new.temp; END;

-- downgrade

-- undoes create_table main (line 2), create_trigger main_u (line 3)
DROP TABLE "main";
