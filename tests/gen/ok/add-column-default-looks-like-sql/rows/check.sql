SELECT word = 'CURRENT_TIMESTAMP' AND hostile = '''); DROP TABLE item; --' AND on_off = 1 AND hex = 16 AND neg = -1500.0 AND data = x'00ff' FROM item;
