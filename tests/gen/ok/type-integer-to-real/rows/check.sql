SELECT group_concat(typeof(n)) = 'real,null,text' FROM item;
