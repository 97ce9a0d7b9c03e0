SELECT name = 'ABC' AND slug = 'abc' FROM item;
