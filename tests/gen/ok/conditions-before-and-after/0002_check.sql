-- Made by kiln; change the spec and run make. Spec: 0002_check.yaml
-- revision: 0002_check

-- upgrade

-- expect 1: nobody says 'forbidden'; ever
SELECT count(*) = 0 FROM item WHERE word = 'forbidden';

-- expect NULL: no negative id
SELECT max(id) FROM item WHERE id < 0;

-- expect real: numbers are numbers
SELECT typeof(1.5);

-- native change of item for add_column n (line 6): ALTER TABLE does it exactly
ALTER TABLE "item" ADD COLUMN "n" INTEGER DEFAULT 1;

-- expect 0: every row
--   has a number
SELECT count(*)
FROM item
WHERE n IS NULL;

-- downgrade

-- native change of item for add_column n (line 6): ALTER TABLE does it exactly
ALTER TABLE "item" DROP COLUMN "n";
