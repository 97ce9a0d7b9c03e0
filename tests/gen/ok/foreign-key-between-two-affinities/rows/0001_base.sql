INSERT INTO mark VALUES ('a'), (12);
INSERT INTO item VALUES ('a', 1), (12, 2), (NULL, 3);
