-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "size" TEXT NOT NULL CONSTRAINT "ck_item_size" CHECK (typeof(size) = 'text'),
    "code" TEXT,
    "level" TEXT DEFAULT 12 CONSTRAINT "ck_item_level" CHECK (typeof(level) = 'text'),
    "depth" INTEGER DEFAULT -1 CONSTRAINT "ck_item_depth" CHECK (depth < 0)
);
