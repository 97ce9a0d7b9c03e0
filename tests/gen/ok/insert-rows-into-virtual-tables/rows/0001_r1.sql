INSERT INTO f VALUES ('q','w');
