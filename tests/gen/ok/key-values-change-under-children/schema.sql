-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "maker" TEXT CONSTRAINT "fk_item_maker" REFERENCES "maker"
);

CREATE TABLE "maker" (
    "code" TEXT PRIMARY KEY,
    "up" TEXT CONSTRAINT "fk_maker_up" REFERENCES "maker",
    "name" TEXT
);

CREATE TABLE "place" (
    "country" TEXT COLLATE "NOCASE",
    "number" INTEGER,
    PRIMARY KEY ("country", "number")
);

CREATE TABLE "visit" (
    "id" INTEGER PRIMARY KEY,
    "number" TEXT,
    "country" TEXT,
    CONSTRAINT "fk_visit_country_number" FOREIGN KEY ("country", "number") REFERENCES "place"
);
