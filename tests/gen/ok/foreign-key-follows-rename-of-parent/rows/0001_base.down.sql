SELECT "table" = 'maker' AND "to" = 'code' FROM pragma_foreign_key_list('item');
