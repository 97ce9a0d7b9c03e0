-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "log" (
    "said" TEXT
);
CREATE TRIGGER log_i AFTER INSERT ON log BEGIN SELECT max(id) FROM "new ""name"""; END;

CREATE TABLE "new ""name""" (
    "id" INTEGER PRIMARY KEY CONSTRAINT "ck_item_id" CHECK ("new ""name""".id > 0),
    "parent_id" INTEGER CONSTRAINT "fk_item_parent_id" REFERENCES "new ""name"""
);
CREATE INDEX "ix_item" ON "new ""name""" ("parent_id") WHERE "new ""name""".parent_id IS NOT NULL;
CREATE TRIGGER item_i AFTER INSERT ON "new ""name""" BEGIN INSERT INTO log SELECT 'item ' || "new ""name""".id FROM "new ""name"""; END;

CREATE VIEW "v" AS
SELECT "new ""name""".id FROM "new ""name""";
