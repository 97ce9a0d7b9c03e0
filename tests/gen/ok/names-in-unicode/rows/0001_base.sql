INSERT INTO "Übergröße" (名前, цена) VALUES ('é', 5), ('ü', NULL);
