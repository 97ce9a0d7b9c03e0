-- Made by kiln; change the spec and run make. Spec: 0002_next.yaml
-- revision: 0002_next

-- upgrade

-- set_pragma user_version = 8 (line 2)
PRAGMA user_version = 8;

-- downgrade

-- undoes set_pragma user_version = 8 (line 2)
PRAGMA user_version = -7;
