-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- expect 16: hexadecimal
SELECT 16;

-- expect 1.5: a zero more
SELECT 1.5;

-- expect 2000.0: an exponent
SELECT 2000.0;

-- expect 7: a sign
SELECT 7;

-- expect ab: a blob
SELECT x'6162';

-- expect b: replace is a function
WITH replaced AS (SELECT replace('a', 'a', 'b') AS word) SELECT word FROM replaced;

-- create_table item (line 9)
CREATE TABLE "item" (
    "id"
);

-- downgrade

-- undoes create_table item (line 9)
DROP TABLE "item";
