-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table item (line 2), create_index ix_gross (line 10), create_index ux_label (line 11)
CREATE TABLE "item" (
    "id" INTEGER PRIMARY KEY,
    "price" INTEGER,
    "gross" INTEGER GENERATED ALWAYS AS (price * 119 / 100) STORED,
    "label" TEXT NOT NULL GENERATED ALWAYS AS ('#' || id) VIRTUAL,
    "name" TEXT
);

CREATE INDEX "ix_gross" ON "item" ("gross");

CREATE UNIQUE INDEX "ux_label" ON "item" ("label");

-- downgrade

-- undoes create_table item (line 2), create_index ix_gross (line 10), create_index ux_label (line 11)
DROP TABLE "item";
