SELECT title = 'a' AND n = 2 FROM item;
