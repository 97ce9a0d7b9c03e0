-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "Item" (id INTEGER PRIMARY KEY AUTOINCREMENT, p INTEGER REFERENCES "Item", "a" TEXT NOT NULL);
CREATE INDEX "ia" ON "Item" ("a");

CREATE TABLE kid (id INTEGER PRIMARY KEY, p INTEGER REFERENCES "Item" (id) ON DELETE CASCADE);
CREATE TRIGGER tr AFTER INSERT ON kid BEGIN UPDATE "Item" SET a = 1; END;

CREATE VIEW "v" AS
SELECT "Item".a FROM "Item";
