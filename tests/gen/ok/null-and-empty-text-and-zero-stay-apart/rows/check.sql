SELECT group_concat(typeof(v) || '/' || typeof(n)) = 'null/integer,text/text,integer/text,text/integer,blob/integer,real/integer,text/integer,text/real,blob/real' FROM item;
