SELECT count(*) = 3 FROM node;
SELECT "table" = 'node' FROM pragma_foreign_key_list('node');
