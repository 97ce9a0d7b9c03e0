-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "title" TEXT,
    "body" TEXT
);

CREATE VIRTUAL TABLE words USING fts5(body, content='item', content_rowid='id');
