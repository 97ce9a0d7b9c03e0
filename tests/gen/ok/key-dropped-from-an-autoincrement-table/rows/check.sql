SELECT rowid = 7 AND id = 7 FROM item;
