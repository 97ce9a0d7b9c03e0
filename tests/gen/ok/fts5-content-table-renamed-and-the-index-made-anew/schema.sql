-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "article" (
    "id" INTEGER PRIMARY KEY,
    "body" TEXT
);

CREATE VIRTUAL TABLE "words" USING "fts5"(body, content='article', content_rowid='id');
