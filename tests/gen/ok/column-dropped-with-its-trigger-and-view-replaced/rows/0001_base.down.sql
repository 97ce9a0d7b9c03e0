SELECT count(*) = 1 AND max(n) IS NULL FROM v;
