-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "Übergröße" (
    "名前" TEXT PRIMARY KEY,
    "цена" INTEGER CONSTRAINT "ck_Übergröße_цена" CHECK (цена > 0) NOT NULL,
    "🙂" TEXT DEFAULT '🙃'
);
