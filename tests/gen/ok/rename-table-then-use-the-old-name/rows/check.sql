SELECT title = 'a' FROM item;
