SELECT group_concat(typeof(word)) = 'text,blob,text' FROM item;
