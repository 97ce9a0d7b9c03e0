SELECT count(*)=2 FROM t WHERE id IN (1,2);
