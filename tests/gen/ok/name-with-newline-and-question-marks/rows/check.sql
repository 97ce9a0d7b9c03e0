SELECT "what??/" = 'a' AND "-- no comment" = 1 FROM "two
lines";
