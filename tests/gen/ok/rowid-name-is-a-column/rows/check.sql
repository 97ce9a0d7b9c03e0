SELECT group_concat(oid || rowid) = '10r10,20r20' FROM (SELECT oid, rowid FROM item ORDER BY oid);
