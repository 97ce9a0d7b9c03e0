SELECT group_concat(a || '-' || b) = '20-10,99-2' FROM item;
