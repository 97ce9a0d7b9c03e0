SELECT group_concat(day || n) = 'mon3,tue5' FROM (SELECT * FROM per_day ORDER BY day);
