SELECT group_concat(typeof(v)) = 'null,integer,integer,real,text,blob,blob,text,text,integer,text,text,text,real' FROM (SELECT v FROM item ORDER BY id);
SELECT v = 'it''s; "quoted" -- '''' \ ' || char(10) || ' line' FROM item WHERE id = 5;
SELECT v = x'00ff27' FROM item WHERE id = 6;
SELECT v = -9223372036854775807 - 1 FROM item WHERE id = 3;
SELECT v = 'X;' FROM item WHERE id = 11;
