SELECT group_concat(hex(v)) = 'C328,610062' FROM item;
