-- Made by kiln; change the spec and run make. Spec: 0002_nothing.yaml
-- revision: 0002_nothing
-- description: A place holder that a branch left behind

-- upgrade

-- nothing to run

-- downgrade

-- nothing to run
