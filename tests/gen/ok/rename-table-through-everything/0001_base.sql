-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2), create_table log (line 3), create_index ix_item (line 4), create_view v (line 5), create_trigger item_i (line 6), create_trigger log_i (line 7)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY CONSTRAINT "ck_item_id" CHECK (item.id > 0),
    "parent_id" INTEGER CONSTRAINT "fk_item_parent_id" REFERENCES "item"
);

CREATE TABLE "log" (
    "said" TEXT
);

CREATE INDEX "ix_item" ON "item" ("parent_id") WHERE item.parent_id IS NOT NULL;

CREATE VIEW "v" AS
SELECT item.id FROM item;

CREATE TRIGGER item_i AFTER INSERT ON item BEGIN INSERT INTO log SELECT 'item ' || item.id FROM item; END;

CREATE TRIGGER log_i AFTER INSERT ON log BEGIN SELECT max(id) FROM item; END;

-- downgrade

-- undoes create_table item (line 2), create_table log (line 3), create_index ix_item (line 4), create_view v (line 5), create_trigger item_i (line 6), create_trigger log_i (line 7)
DROP VIEW "v";

DROP TABLE "log";

DROP TABLE "item";
