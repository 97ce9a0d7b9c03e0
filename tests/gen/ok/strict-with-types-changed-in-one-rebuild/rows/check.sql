SELECT group_concat(typeof(made)) = 'text,text' AND max(made) = '20240101' FROM item;
