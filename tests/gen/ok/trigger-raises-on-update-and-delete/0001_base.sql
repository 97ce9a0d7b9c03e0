-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table log (line 3), create_trigger log_no_update (line 4), create_trigger log_no_delete (line 5), create_trigger log_no_empty (line 6)
CREATE TABLE "log" (
    "id" INTEGER PRIMARY KEY,
    "said" TEXT
);

CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append only; really'); END;

CREATE TRIGGER log_no_delete BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'append only'); END;

CREATE TRIGGER log_no_empty BEFORE INSERT ON log WHEN new.said IS NULL BEGIN SELECT RAISE(FAIL, 'empty'); END;

-- downgrade

-- undoes create_table log (line 3), create_trigger log_no_update (line 4), create_trigger log_no_delete (line 5), create_trigger log_no_empty (line 6)
DROP TABLE "log";
