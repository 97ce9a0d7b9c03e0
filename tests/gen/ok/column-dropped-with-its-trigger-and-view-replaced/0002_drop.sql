-- Made by kiln; change the spec and run make. Spec: 0002_drop.yaml
-- revision: 0002_drop

-- upgrade

-- drop_view v (line 4), create_view v (line 7)
DROP TRIGGER "tr";

DROP VIEW "v";

-- native change of item for drop_trigger tr (line 3), drop_column n (line 5), create_trigger tr (line 6): ALTER TABLE does it exactly
ALTER TABLE "item" DROP COLUMN "n";

CREATE VIEW "v" AS
SELECT id AS n FROM item;

CREATE TRIGGER tr AFTER UPDATE OF id ON item BEGIN SELECT new.id; END;

-- downgrade

-- undoes drop_view v (line 4), create_view v (line 7)
DROP TRIGGER "tr";

DROP VIEW "v";

-- native change of item for drop_trigger tr (line 3), drop_column n (line 5), create_trigger tr (line 6): ALTER TABLE does it exactly
ALTER TABLE "item" ADD COLUMN "n" INTEGER;

CREATE VIEW "v" AS
SELECT n FROM item;

CREATE TRIGGER tr AFTER UPDATE OF n ON item BEGIN SELECT new.n; END;
