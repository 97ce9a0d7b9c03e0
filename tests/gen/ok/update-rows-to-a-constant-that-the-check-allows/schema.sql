-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "status" TEXT CONSTRAINT "ck_item_status" CHECK (status IN ('open', 'done'))
);

CREATE TABLE "part" (
    "id" INTEGER PRIMARY KEY,
    "status" TEXT NOT NULL,
    "kind" TEXT
);
