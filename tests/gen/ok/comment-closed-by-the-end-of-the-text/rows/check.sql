SELECT one = 1 FROM ones;
