-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "rowid" TEXT,
    "_rowid_" TEXT,
    "oid" TEXT NOT NULL
);
