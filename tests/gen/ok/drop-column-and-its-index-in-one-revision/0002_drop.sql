-- Made by kiln; change the spec and run make. Spec: 0002_drop.yaml
-- revision: 0002_drop

-- upgrade

-- drop_view v (line 4)
DROP VIEW "v";

DROP INDEX "ix_a";

-- native change of item for drop_index ix_a (line 5), drop_column a (line 6): ALTER TABLE does it exactly
ALTER TABLE "item" DROP COLUMN "a";

-- downgrade

-- undoes drop_view v (line 4)
-- native change of item for drop_index ix_a (line 5), drop_column a (line 6): ALTER TABLE does it exactly
ALTER TABLE "item" ADD COLUMN "a" TEXT;

CREATE INDEX "ix_a" ON "item" ("a");

CREATE VIEW "v" AS
SELECT a FROM item;
