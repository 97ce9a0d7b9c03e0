SELECT a || e || b || c = 'aeb5' FROM item;
