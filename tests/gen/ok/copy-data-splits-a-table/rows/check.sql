SELECT group_concat(email) = 'c@x,a@x' FROM (SELECT email FROM address ORDER BY rowid);
