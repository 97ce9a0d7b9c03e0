SELECT count(*) = 2 FROM item WHERE kind = 'plain' AND size = 3;
