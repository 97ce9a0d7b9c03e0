SELECT word = 'the word' FROM v;
