INSERT INTO item VALUES (1, 'a');
INSERT INTO kiln_new_item VALUES (7);
