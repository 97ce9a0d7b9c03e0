SELECT "c.d" = 7 FROM "a.b";
