-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "maker" INTEGER CONSTRAINT "fk_item_maker" REFERENCES "maker" ("code")
);

CREATE TABLE "maker" (
    "code" INTEGER PRIMARY KEY CONSTRAINT "ck_maker_code" CHECK (code > 0)
);
