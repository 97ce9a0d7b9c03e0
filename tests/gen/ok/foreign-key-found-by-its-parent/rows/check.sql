SELECT group_concat("table") = 'b' FROM pragma_foreign_key_list('c');
