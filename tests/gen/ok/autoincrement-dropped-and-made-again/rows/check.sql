SELECT count(*) = 0 FROM item;
SELECT count(title) = 0 FROM item;
