SELECT id=5 FROM t WHERE a='x';
