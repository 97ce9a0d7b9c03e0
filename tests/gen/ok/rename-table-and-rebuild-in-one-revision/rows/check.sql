SELECT title = 'A' FROM article;
SELECT "table" = 'article' FROM pragma_foreign_key_list('part');
