-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "mark_code" NUMERIC CONSTRAINT "fk_item_mark_code" REFERENCES "mark",
    "note" DEFAULT 'new'
);

CREATE TABLE "mark" (
    "word" PRIMARY KEY
);
