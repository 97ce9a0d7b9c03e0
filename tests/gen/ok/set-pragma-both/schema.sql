-- Made by kiln; change the specs and run make. The whole schema at head of shop

PRAGMA application_id = 1265200238;

PRAGMA user_version = 8;

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY
);
