SELECT word = 'a; ' FROM part;
