-- Made by kiln; change the spec and run make. Spec: 0001_r1.yaml
-- revision: 0001_r1

-- upgrade

-- create_table item (line 2), create_table kid (line 3), create_index ia (line 4), create_view v (line 5), create_trigger tr (line 6)
CREATE TABLE item (id INTEGER PRIMARY KEY AUTOINCREMENT, p INTEGER REFERENCES item, a TEXT);

CREATE TABLE kid (id INTEGER PRIMARY KEY, p INTEGER REFERENCES item (id) ON DELETE CASCADE);

CREATE INDEX "ia" ON "item" ("a");

CREATE VIEW "v" AS
SELECT item.a FROM item;

CREATE TRIGGER tr AFTER INSERT ON kid BEGIN UPDATE item SET a = 1; END;

-- downgrade

-- undoes create_table item (line 2), create_table kid (line 3), create_index ia (line 4), create_view v (line 5), create_trigger tr (line 6)
DROP VIEW "v";

DROP TABLE "kid";

DROP TABLE "item";
