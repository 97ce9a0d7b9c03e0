INSERT INTO item VALUES ('a', 'b');
INSERT INTO other VALUES ('a', 'b');
