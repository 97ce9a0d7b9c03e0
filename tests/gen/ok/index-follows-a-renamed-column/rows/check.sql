SELECT "new ""word""" = 'a' AND up = 'A' FROM item;
SELECT w = 'a' FROM v;
SELECT count(*) = 0 FROM sqlite_schema WHERE sql LIKE '%(word)%';
