-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "price" INTEGER,
    "gross" INTEGER GENERATED ALWAYS AS (price * 119 / 100) STORED,
    "label" TEXT NOT NULL GENERATED ALWAYS AS ('#' || id) VIRTUAL,
    "name" TEXT NOT NULL
);
CREATE INDEX "ix_gross" ON "item" ("gross");
CREATE UNIQUE INDEX "ux_label" ON "item" ("label");
