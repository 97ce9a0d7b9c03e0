SELECT sum(rowid) = 101 AND sum(id IS NULL) = 1 FROM item;
