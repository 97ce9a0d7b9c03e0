SELECT count(*) = 0 FROM word;
