-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" ( -- what we sell
    id INTEGER PRIMARY KEY, -- ours, not the maker's
    "code" TEXT CONSTRAINT "uq_item_code" UNIQUE,
    /* as printed
       on the label */
    name TEXT NOT NULL,
    price INTEGER /* in cents, -- with tax */ DEFAULT 0, -- never negative
    -- about rules
    CHECK (price >= 0) -- see above
);
