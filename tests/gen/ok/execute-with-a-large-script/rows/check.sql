SELECT count(*) = 2000 AND sum(n) = 2001000 FROM big;
