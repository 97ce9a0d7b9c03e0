-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (id INTEGER PRIMARY KEY, "z" TEXT, a TEXT DEFAULT "abc", b TEXT DEFAULT abc, c TEXT DEFAULT 'it''s', d INTEGER DEFAULT +5, e DEFAULT TRUE);
