-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (k TEXT PRIMARY KEY, v TEXT) WITHOUT ROWID;

CREATE TABLE "other" (k TEXT PRIMARY KEY, v TEXT) STRICT;
