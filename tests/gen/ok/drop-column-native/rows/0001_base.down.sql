SELECT a = 'a' AND b IS NULL FROM item;
