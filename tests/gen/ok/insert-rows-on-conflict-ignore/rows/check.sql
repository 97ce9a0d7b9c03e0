SELECT group_concat(key || value) = 'themedark,size12' FROM setting;
