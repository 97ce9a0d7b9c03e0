INSERT INTO "it's ""the"" table" ("order", "a ""quoted"" name", "back`tick") VALUES (1, 'a', 5), (2, 'b', NULL);
