-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "more" TEXT NOT NULL,
    "n" BIGINT,
    "t" BLOB DEFAULT 'none' COLLATE "NOCASE",
    "v" TEXT,
    "r" DECIMAL(10, 2)
);
