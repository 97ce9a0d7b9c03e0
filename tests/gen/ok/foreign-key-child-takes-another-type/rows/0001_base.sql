INSERT INTO mark VALUES ('a'), (12);
INSERT INTO item VALUES ('a'), (12), (NULL);
