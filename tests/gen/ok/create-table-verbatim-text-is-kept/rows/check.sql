SELECT sql LIKE 'CREATE TABLE item(id integer primary key,word text collate nocase, "n" INTEGER)' FROM sqlite_schema WHERE name = 'item';
