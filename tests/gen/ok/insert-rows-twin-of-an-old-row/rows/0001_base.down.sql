SELECT group_concat(rowid) = '5,6,9' FROM (SELECT rowid FROM log ORDER BY rowid);
