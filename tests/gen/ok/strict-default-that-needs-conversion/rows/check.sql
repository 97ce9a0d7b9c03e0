SELECT count(*) = 2 FROM item WHERE size = 12 AND typeof(size) = 'integer';
