SELECT partial = 1 AND "unique" = 1 FROM pragma_index_list('item');
