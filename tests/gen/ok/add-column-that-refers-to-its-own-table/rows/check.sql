SELECT on_delete = 'CASCADE' FROM pragma_foreign_key_list('node');
