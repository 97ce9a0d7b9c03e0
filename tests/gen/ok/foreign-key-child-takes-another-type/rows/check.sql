SELECT group_concat(typeof(mark_code)) = 'text,real,null' FROM item;
SELECT count(*) = 0 FROM pragma_foreign_key_check;
