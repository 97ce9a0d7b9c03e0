-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "status_id" INTEGER CONSTRAINT "fk_item_status_id" REFERENCES "status",
    "code" TEXT CONSTRAINT "fk_item_code" REFERENCES "status" ("code")
);

CREATE TABLE "status" (
    "id" INTEGER PRIMARY KEY,
    "code" TEXT CONSTRAINT "uq_status_code" UNIQUE
);
