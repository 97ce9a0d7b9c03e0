SELECT "back`tick" = '5' AND typeof("back`tick") = 'text' AND "[bracket]" = 'x]"''`y' FROM "it's ""the"" table" WHERE "order" = 1;
SELECT count(*) = 1 FROM sqlite_schema WHERE name = 'index; DROP';
