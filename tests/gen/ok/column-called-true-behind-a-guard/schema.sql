-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "true" NOT NULL,
    "size",
    CONSTRAINT "uq_item_true_size" UNIQUE ("true", "size")
);
