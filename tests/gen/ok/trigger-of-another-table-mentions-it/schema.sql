-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "n" INTEGER NOT NULL
);

CREATE TABLE "sale" (
    "item_id" INTEGER
);
CREATE TRIGGER sale_made AFTER INSERT ON sale BEGIN
    UPDATE item SET n = n - 1 WHERE id = new.item_id;
END;
