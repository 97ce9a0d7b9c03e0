SELECT n = -5 FROM article;
