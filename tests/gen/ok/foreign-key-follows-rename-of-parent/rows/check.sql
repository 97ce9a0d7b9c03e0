SELECT "table" = 'company' AND "to" = 'sign' FROM pragma_foreign_key_list('item');
