-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "main" (
    "temp" INTEGER PRIMARY KEY,
    "count" INTEGER NOT NULL,
    "new" TEXT,
    "old" TEXT,
    "excluded" TEXT
);
CREATE TRIGGER main_u AFTER UPDATE OF new ON main BEGIN UPDATE main SET "old" = old."new" WHERE temp = new.temp; END;
