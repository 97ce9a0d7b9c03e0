-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "tag" (
    "word" TEXT
);

CREATE TABLE "tags" (
    "id" INTEGER PRIMARY KEY,
    "word" TEXT CONSTRAINT "uq_tags_word" UNIQUE COLLATE "NOCASE"
);
