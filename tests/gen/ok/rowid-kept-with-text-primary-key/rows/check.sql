SELECT sum(rowid) = 51 AND count(*) = 3 AND sum(word IS NULL) = 2 FROM item;
