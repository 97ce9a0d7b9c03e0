SELECT count(*) = 1 FROM sqlite_schema WHERE name = 'ix_item_word';
