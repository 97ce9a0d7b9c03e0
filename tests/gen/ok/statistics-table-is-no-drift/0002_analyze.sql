-- Made by gen/emit/sqlfile.c from 0002_analyze.yaml
-- revision: 0002_analyze

-- upgrade

-- execute (line 2)
ANALYZE;

-- downgrade

-- undoes execute (line 2)
SELECT 1;
