SELECT n = 2 FROM other;
