INSERT INTO "item's" VALUES (1, 'a');
UPDATE sqlite_sequence SET seq = 1000000 WHERE name = 'item''s';
