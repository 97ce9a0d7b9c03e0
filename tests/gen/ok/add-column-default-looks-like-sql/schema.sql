-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT DEFAULT 'CURRENT_TIMESTAMP',
    "hostile" TEXT DEFAULT '''); DROP TABLE item; --',
    "on_off" INTEGER DEFAULT 1,
    "hex" INTEGER DEFAULT 0x10,
    "neg" REAL DEFAULT -1.5e3,
    "data" BLOB DEFAULT x'00ff'
);
