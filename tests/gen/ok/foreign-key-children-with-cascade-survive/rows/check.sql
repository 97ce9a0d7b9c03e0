SELECT (SELECT count(*) FROM child) = 3 AND (SELECT count(*) FROM grandchild) = 2;
