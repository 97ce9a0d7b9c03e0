SELECT sum(oid) = 40 FROM item;
