INSERT INTO item VALUES (1, 'was a', 'was b');
