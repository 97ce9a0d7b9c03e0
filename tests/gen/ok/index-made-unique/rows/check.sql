SELECT "unique" = 1 FROM pragma_index_list('item');
