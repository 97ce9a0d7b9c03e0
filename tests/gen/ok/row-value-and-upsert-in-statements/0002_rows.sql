-- Made by kiln; change the spec and run make. Spec: 0002_rows.yaml
-- revision: 0002_rows

-- upgrade

-- execute (line 3)
INSERT INTO item VALUES (1, 10, 20) ON CONFLICT (id) DO UPDATE SET (a, b) = (excluded.b, excluded.a) WHERE true;

UPDATE item SET a = o.b FROM (SELECT 2 AS id, 99 AS b) AS o WHERE o.id = item.id RETURNING a;

-- downgrade

-- undoes execute (line 3)
SELECT 1;
