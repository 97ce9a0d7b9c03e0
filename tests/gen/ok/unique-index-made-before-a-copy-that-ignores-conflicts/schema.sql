-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "code" TEXT
);

CREATE TABLE "word" (
    "id" INTEGER PRIMARY KEY,
    "text" TEXT
);
CREATE UNIQUE INDEX "ux_word_text" ON "word" ("text");
