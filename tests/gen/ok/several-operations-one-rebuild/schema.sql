-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" ("id" INTEGER PRIMARY KEY AUTOINCREMENT, "a" TEXT, "e" TEXT DEFAULT 'e', "b" TEXT NOT NULL, c INTEGER, CONSTRAINT "ck_item" CHECK (c > 0), CONSTRAINT "uq_item_a_e" UNIQUE ("a", "e"));
CREATE INDEX "ix_be" ON "item" ("b", "e");
