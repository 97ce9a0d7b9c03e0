SELECT gross = 10 AND more = 11 FROM item;
