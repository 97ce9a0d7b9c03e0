SELECT group_concat(rowid || word) = '-3c,10a,20b' FROM (SELECT rowid, word FROM item ORDER BY rowid);
