INSERT INTO item VALUES ('kind', 0), ('it''s', 1);
