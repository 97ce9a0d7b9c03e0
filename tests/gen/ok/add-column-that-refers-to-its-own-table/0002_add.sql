-- Made by kiln; change the spec and run make. Spec: 0002_add.yaml
-- revision: 0002_add

-- upgrade

-- native change of node for add_column parent_id (line 3), create_index ix_node_parent_id (line 4): ALTER TABLE does it exactly
ALTER TABLE "node" ADD COLUMN "parent_id" INTEGER CONSTRAINT "fk_node_parent_id" REFERENCES "node" ON DELETE CASCADE;

CREATE INDEX "ix_node_parent_id" ON "node" ("parent_id");

-- downgrade

DROP INDEX "ix_node_parent_id";

-- native change of node for add_column parent_id (line 3), create_index ix_node_parent_id (line 4): ALTER TABLE does it exactly
ALTER TABLE "node" DROP COLUMN "parent_id";
