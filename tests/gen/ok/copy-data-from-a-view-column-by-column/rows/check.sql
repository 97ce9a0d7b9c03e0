SELECT count(*)=4 FROM u;
