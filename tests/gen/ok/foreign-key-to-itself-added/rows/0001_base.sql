INSERT INTO node VALUES ('a', NULL), ('b', 'a'), (3, 'b');
