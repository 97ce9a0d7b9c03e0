-- Made by kiln; change the spec and run make. Spec: 0002_drop.yaml
-- revision: 0002_drop

-- upgrade

-- drop_table maker (line 3), drop_table item (line 4)
DROP TABLE "item";

DROP TABLE "maker";

-- downgrade

-- undoes drop_table maker (line 3), drop_table item (line 4)
CREATE TABLE "maker" (
    "id" INTEGER PRIMARY KEY
);

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "maker_id" INTEGER CONSTRAINT "fk_item_maker_id" REFERENCES "maker" ON DELETE CASCADE
);
