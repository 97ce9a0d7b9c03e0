-- Made by kiln; change the spec and run make. Spec: 0002_crlf.yaml
-- revision: 0002_crlf

-- upgrade

-- execute (line 2)
INSERT INTO item VALUES (1);

INSERT INTO item VALUES (2);

-- downgrade

-- undoes execute (line 2)
DELETE FROM item WHERE id < 3;
