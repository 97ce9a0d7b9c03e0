SELECT group_concat(label) = 'a' FROM box WHERE x1 < 3;
