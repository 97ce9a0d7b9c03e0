SELECT count(*) = 2 FROM visit JOIN city ON code = city_code;
