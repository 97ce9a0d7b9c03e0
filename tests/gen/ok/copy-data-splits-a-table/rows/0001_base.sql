INSERT INTO person VALUES (1, 'a', 'A@x'), (2, 'b', NULL), (3, 'c', 'C@x');
