SELECT count(*) = 2 AND min(oid) = 'c' FROM item;
