INSERT INTO item VALUES (1, 'some text');
INSERT INTO words (words) VALUES ('rebuild');
