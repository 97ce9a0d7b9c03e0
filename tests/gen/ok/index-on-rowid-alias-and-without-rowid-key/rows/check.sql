SELECT group_concat(v) = 'min,max' FROM (SELECT v FROM other ORDER BY rowid);
