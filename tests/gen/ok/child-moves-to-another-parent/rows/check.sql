SELECT "table" = 'maker' AND on_delete = 'CASCADE' FROM pragma_foreign_key_list('item');
SELECT name = 'a' FROM maker;
