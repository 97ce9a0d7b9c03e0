-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT, extra INT);

CREATE VIEW "v" AS
SELECT a FROM t;
