SELECT word = 'none' AND more IS NULL FROM item;
