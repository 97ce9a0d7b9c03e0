SELECT group_concat(word) = 'a,B' FROM (SELECT word FROM tags ORDER BY id);
