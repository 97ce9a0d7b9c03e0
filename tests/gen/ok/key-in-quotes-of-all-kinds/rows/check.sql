SELECT rowid = 5 AND word || more || "text" = 'abc' FROM item;
