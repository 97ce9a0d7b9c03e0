SELECT count(*) = 2 AND min(length(at)) = 19 AND count(DISTINCT token) = 2 FROM item;
