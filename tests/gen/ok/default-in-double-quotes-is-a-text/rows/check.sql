SELECT a = 'abc' AND b = 'abc' AND c = 'it''s' AND d = 5 AND e = 1 FROM item;
