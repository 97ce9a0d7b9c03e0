SELECT maker_id = 1 FROM item;
SELECT on_delete = 'CASCADE' AND "table" = 'maker' FROM pragma_foreign_key_list('item');
