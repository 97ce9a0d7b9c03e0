-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "ROWID" TEXT,
    "_rowid_" TEXT,
    CONSTRAINT "ck_item" CHECK (rowid <> _rowid_)
);
