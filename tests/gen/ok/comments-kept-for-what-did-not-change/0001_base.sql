-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2)
CREATE TABLE item ( -- what we sell
    id INTEGER PRIMARY KEY, -- ours, not the maker's
    /* as printed
       on the label */
    name TEXT NOT NULL,
    price INTEGER /* in cents, -- with tax */ DEFAULT 0, -- never negative
    -- about rules
    CHECK (price >= 0) -- see above
);

-- downgrade

-- undoes create_table item (line 2)
DROP TABLE "item";
