SELECT group_concat(ifnull(tier, '-')) = '1,3,-' AND sum(typeof(tier) = 'integer') = 2 FROM agent;
