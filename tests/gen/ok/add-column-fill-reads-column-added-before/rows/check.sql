SELECT sum(twice) = 20 AND sum(fourfold) = 40 FROM item;
