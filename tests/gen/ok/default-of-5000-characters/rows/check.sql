SELECT length(word) = 5000 FROM item;
