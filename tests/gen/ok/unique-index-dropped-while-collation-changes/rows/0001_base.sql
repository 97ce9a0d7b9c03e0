INSERT INTO item VALUES ('a'), ('A');
