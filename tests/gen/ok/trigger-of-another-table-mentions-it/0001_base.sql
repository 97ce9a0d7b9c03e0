-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2), create_table sale (line 3), create_trigger sale_made (line 4)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "n" INTEGER
);

CREATE TABLE "sale" (
    "item_id" INTEGER
);

CREATE TRIGGER sale_made AFTER INSERT ON sale BEGIN
    UPDATE item SET n = n - 1 WHERE id = new.item_id;
END;

-- downgrade

-- undoes create_table item (line 2), create_table sale (line 3), create_trigger sale_made (line 4)
DROP TABLE "sale";

DROP TABLE "item";
