-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "docs" (id INTEGER PRIMARY KEY, "body" TEXT NOT NULL);
CREATE TRIGGER ti AFTER INSERT ON docs BEGIN INSERT INTO f (rowid, body) VALUES (new.id, new.body); END;

CREATE VIRTUAL TABLE "f" USING "fts5"(body, content='docs', content_rowid='id');
