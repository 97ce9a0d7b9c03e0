-- Made by kiln; change the spec and run make. Spec: 0002_nothing.yaml
-- revision: 0002_nothing

-- upgrade

-- add_column tmp (line 2), drop_column tmp (line 3)

-- downgrade

-- undoes add_column tmp (line 2), drop_column tmp (line 3)
