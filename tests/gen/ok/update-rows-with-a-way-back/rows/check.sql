SELECT group_concat(ifnull(on_sale, '-')) = '1,0,-' FROM item;
