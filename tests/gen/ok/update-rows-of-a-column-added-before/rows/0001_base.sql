INSERT INTO item VALUES ('abc'), (NULL);
