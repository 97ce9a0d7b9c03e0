SELECT group_concat(m) = '5,none' FROM article;
