SELECT maker_id = 1000 FROM item;
