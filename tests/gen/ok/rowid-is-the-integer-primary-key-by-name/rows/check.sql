SELECT rowid = 77 AND oid = 77 FROM item;
