SELECT count(*) = 3 FROM item;
SELECT count(*) = 0 FROM pragma_foreign_key_check;
