-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE VIRTUAL TABLE f USING fts5(a, content='t', content_rowid='id');

CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, "z" TEXT);
CREATE TRIGGER ti AFTER INSERT ON t BEGIN INSERT INTO f (rowid, a) VALUES (new.id, new.a); END;
