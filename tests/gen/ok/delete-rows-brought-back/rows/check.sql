SELECT (SELECT count(*) FROM item) = 1 AND (SELECT count(*) FROM archive) = 1;
