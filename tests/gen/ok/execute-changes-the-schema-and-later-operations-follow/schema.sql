-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (id INTEGER PRIMARY KEY, "n" INTEGER CONSTRAINT "uq_item_n" UNIQUE, title);
CREATE INDEX "ix_item_title" ON "item" ("title");
