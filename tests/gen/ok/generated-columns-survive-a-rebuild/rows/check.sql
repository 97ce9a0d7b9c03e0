SELECT group_concat(gross || label) = '119#1,238#2' FROM item;
SELECT group_concat(hidden) = '0,0,3,2,0' FROM pragma_table_xinfo('item');
