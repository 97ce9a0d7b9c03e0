SELECT (SELECT count(*) FROM item) + (SELECT count(*) FROM maker) = 0;
