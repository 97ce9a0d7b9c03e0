-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "a" TEXT,
    "b" TEXT,
    CONSTRAINT "uq_item_a_b" UNIQUE ("a" COLLATE "NOCASE" DESC, "b") ON CONFLICT IGNORE,
    CONSTRAINT "pk_item" PRIMARY KEY ("b" COLLATE "RTRIM", "a") ON CONFLICT REPLACE
);
