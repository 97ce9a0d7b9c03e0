SELECT sum(code IS NULL) = 2 AND count(*) = 3 FROM item;
