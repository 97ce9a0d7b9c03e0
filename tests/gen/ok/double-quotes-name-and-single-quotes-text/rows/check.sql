SELECT column_value = 'yes' AND text_value = 'open' FROM v;
