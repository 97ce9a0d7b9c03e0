INSERT INTO "two
lines" VALUES ('a', 1);
