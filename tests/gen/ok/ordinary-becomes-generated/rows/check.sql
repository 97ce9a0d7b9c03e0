SELECT slug = 'abc' FROM item;
