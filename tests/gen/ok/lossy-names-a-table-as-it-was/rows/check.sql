SELECT count(*) = 1 FROM thing;
