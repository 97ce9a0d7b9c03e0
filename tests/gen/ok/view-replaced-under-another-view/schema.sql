-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE VIEW "a" AS
SELECT 2 AS one, 3 AS two;

CREATE VIEW "b" AS
SELECT one FROM a;
