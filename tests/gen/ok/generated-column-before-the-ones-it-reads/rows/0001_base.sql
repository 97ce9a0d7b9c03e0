INSERT INTO item (net) VALUES (5);
