SELECT typeof(maker_id) = 'integer' AND maker.rowid = 7 FROM item JOIN maker ON maker.id = maker_id;
