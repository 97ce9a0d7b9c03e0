SELECT sum(цена) = 6 AND group_concat("🙂", '') = '🙃🙃' FROM "Übergröße";
