-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE item (id INTEGER PRIMARY KEY, maker REFERENCES maker);

CREATE TABLE maker ("uid" INTEGER PRIMARY KEY, name TEXT);
