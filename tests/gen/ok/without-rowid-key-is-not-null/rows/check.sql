SELECT count(*) = 1 AND max(code) = 'b' FROM item;
