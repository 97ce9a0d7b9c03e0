SELECT id = 5 AND twice = 10 AND x = 'x' AND only_b = 'd' FROM b;
