SELECT count(*) = 0 FROM sqlite_sequence;
SELECT max(id) = 40 FROM item;
