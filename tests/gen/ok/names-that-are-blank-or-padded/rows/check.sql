SELECT "1" = 'b' FROM " item ";
