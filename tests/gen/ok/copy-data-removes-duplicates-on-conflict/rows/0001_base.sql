INSERT INTO tag VALUES ('a'), ('B'), ('A'), ('b'), (NULL);
