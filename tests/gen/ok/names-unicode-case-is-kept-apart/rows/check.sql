SELECT "ä" = 'small' AND "Ä" = 'large' FROM t;
