-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "word" TEXT,
    CONSTRAINT "uq_item_word" UNIQUE ("word"),
    CONSTRAINT "uq_item_word_2" UNIQUE ("word" COLLATE "NOCASE")
);
