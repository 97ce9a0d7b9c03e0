SELECT kind = ')' AND length(at) = 4 FROM item;
