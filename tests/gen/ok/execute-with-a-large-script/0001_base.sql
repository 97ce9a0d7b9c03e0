-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- execute (line 2)
--   adds table big
CREATE TABLE big (n INTEGER PRIMARY KEY, t TEXT);

WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 2000)
INSERT INTO big SELECT n, printf('%0100d', n) FROM c;

-- downgrade

-- undoes execute (line 2)
--   drops table big
DROP TABLE big;
