SELECT "old" = 'n' AND new = 'm' AND "count" = 2 FROM main;
