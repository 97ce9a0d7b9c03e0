-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE VIRTUAL TABLE f USING fts5(x);

CREATE TABLE "t" (id INTEGER PRIMARY KEY, "a" INT NOT NULL);
CREATE INDEX ix ON t (a) WHERE a > 0;
CREATE TRIGGER tr AFTER INSERT ON t BEGIN SELECT 1; END;

CREATE VIEW "v" AS
SELECT a FROM t;

CREATE VIEW v2 AS SELECT a FROM t;
