SELECT count(*) = 2 FROM pragma_index_list('item');
