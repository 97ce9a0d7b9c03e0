SELECT sum(i) = 15 FROM counting;
