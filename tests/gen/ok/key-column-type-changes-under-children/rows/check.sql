SELECT typeof(maker.id) = 'text' AND typeof(maker_id) = 'text' FROM item JOIN maker ON maker.id = maker_id;
