-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "article" (
    "id" INTEGER PRIMARY KEY,
    "name" TEXT, "remark" TEXT,
    CONSTRAINT "ck_name" CHECK (length(name) < 20)
);
