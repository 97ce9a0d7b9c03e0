SELECT count(*) = 0 FROM words;
