SELECT count(*) = 4 AND sum(parent_id) = 7 FROM node;
SELECT "table" = 'node' AND on_delete = 'CASCADE' FROM pragma_foreign_key_list('node');
