-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "node" (
    "id" PRIMARY KEY,
    "parent_id",
    CONSTRAINT "fk_node_parent_id" FOREIGN KEY ("parent_id") REFERENCES "node"
);
