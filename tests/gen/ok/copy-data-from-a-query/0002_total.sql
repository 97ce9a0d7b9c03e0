-- Made by kiln; change the spec and run make. Spec: 0002_total.yaml
-- revision: 0002_total

-- upgrade

-- create_table per_day (line 2)
CREATE TABLE "per_day" (
    "day" TEXT PRIMARY KEY,
    "n" INTEGER
);

-- copy_data per_day (line 3)
INSERT INTO "per_day" ("day", "n")
SELECT day, total
FROM (
WITH totals AS (SELECT day, sum(n) AS total FROM sale GROUP BY day)
SELECT day, total FROM totals -- all of them
WHERE day <> ';'
);

-- downgrade

-- undoes copy_data per_day (line 3): nothing to do, for what it did goes with its table or column, or the loss is declared
-- undoes create_table per_day (line 2)
DROP TABLE "per_day";
