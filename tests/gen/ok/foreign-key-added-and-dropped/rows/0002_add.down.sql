SELECT on_delete = 'RESTRICT' FROM pragma_foreign_key_list('item');
