SELECT one = 2 FROM b;
