SELECT count(*) = 1 FROM chicken JOIN egg ON egg.id = egg_id AND chicken_id = chicken.id;
