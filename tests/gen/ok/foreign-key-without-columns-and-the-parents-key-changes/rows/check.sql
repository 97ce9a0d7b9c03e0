SELECT count(*) = 0 FROM pragma_foreign_key_list('item');
