-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "n" INTEGER CONSTRAINT "ck_item_n" CHECK ((n > 0) AND (n < 10)) NOT NULL,
    "kind" TEXT GENERATED ALWAYS AS (CASE WHEN n > 5 THEN ')' ELSE '(' END) VIRTUAL,
    "at" TEXT DEFAULT (strftime('%Y', 'now'))
);
