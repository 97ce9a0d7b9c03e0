SELECT sql LIKE '%''c''%' AND sql LIKE '%ck_item_kind%' FROM sqlite_schema WHERE name = 'item';
