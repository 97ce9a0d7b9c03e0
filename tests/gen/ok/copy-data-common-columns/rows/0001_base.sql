INSERT INTO a VALUES ('x', 5, 'no');
