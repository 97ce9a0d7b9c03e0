SELECT word = 'a' FROM item;
SELECT id = 7 FROM kiln_new_item;
SELECT one = 1 FROM kiln_new2_item;
