INSERT INTO city VALUES ('ulm'), ('bonn');
INSERT INTO visit VALUES ('ULM'), (NULL), ('ULM');
