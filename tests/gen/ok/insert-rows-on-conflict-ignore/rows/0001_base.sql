INSERT INTO setting VALUES ('theme', 'dark');
