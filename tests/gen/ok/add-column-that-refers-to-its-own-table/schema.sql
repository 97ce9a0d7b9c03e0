-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "node" (
    "id" INTEGER PRIMARY KEY,
    "parent_id" INTEGER CONSTRAINT "fk_node_parent_id" REFERENCES "node" ON DELETE CASCADE
);
CREATE INDEX "ix_node_parent_id" ON "node" ("parent_id");
