SELECT n = 1 FROM other;
