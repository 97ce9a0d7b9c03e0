SELECT group_concat(ifnull(land, '-')) = 'de,at,-' FROM item;
