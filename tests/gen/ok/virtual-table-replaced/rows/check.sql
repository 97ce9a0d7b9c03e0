SELECT group_concat(name) = 'title,body,words,rank' OR group_concat(name) = 'title,body' FROM pragma_table_xinfo('words');
