SELECT w = 'abcd' FROM long_words;
SELECT count(*) = 2 FROM words;
