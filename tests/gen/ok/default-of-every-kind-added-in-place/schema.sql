-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "t" (a TEXT, "c1" BLOB DEFAULT x'00ff', "c2" INTEGER NOT NULL DEFAULT -9223372036854775808, "c3" BOOLEAN DEFAULT 1, "c4" TEXT DEFAULT 'it''s -- "q" ; x', "c5" REAL DEFAULT -0.5e-3, "c6" TEXT DEFAULT 'CURRENT_TIMESTAMP', "c7" TEXT DEFAULT 'null', "c8" TEXT DEFAULT 5, "c9" DEFAULT TRUE, "c10" DEFAULT -5, "c11" DEFAULT x'0102', "c12" INT DEFAULT 0x10);
