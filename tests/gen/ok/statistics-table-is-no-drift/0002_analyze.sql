-- Made by kiln; change the spec and run make. Spec: 0002_analyze.yaml
-- revision: 0002_analyze

-- upgrade

-- execute (line 2)
ANALYZE;

-- downgrade

-- undoes execute (line 2)
SELECT 1;
