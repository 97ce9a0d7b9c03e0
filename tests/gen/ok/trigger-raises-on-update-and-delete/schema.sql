-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "log" (
    "id" INTEGER PRIMARY KEY,
    "level" INTEGER NOT NULL DEFAULT 0,
    "said" TEXT
);
CREATE TRIGGER log_no_delete BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'append only'); END;
CREATE TRIGGER log_no_empty BEFORE INSERT ON log WHEN new.said IS NULL BEGIN SELECT RAISE(FAIL, 'empty'); END;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'append only; really'); END;
