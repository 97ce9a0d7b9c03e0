-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "shop" INTEGER,
    "code" TEXT,
    "n" INTEGER,
    PRIMARY KEY ("shop", "code")
);
