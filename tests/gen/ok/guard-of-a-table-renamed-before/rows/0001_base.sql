INSERT INTO visit VALUES ('Ulm'), (7);
