SELECT group_concat("from" || "to") = 'yb,xa' FROM (SELECT * FROM pragma_foreign_key_list('child') ORDER BY seq);
