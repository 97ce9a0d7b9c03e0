SELECT sum(n) = 3 AND min(rowid) = 1 FROM item;
