INSERT INTO item (oid, rowid, _rowid_) VALUES (10, 'a', 'b'), (30, 'c', 'd');
