-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE t (a TEXT, g AS (upper(a)), b INT);

CREATE TABLE u (g AS (lower(a)), a TEXT, b INT, extra INT DEFAULT 4);

CREATE VIEW "v" AS
SELECT b, a FROM t WHERE b > 0;
