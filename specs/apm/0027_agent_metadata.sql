-- Made by kiln; change the spec and run make. Spec: 0027_agent_metadata.yaml
-- revision: 0027
-- after: 0020
-- description: An agent carries metadata

-- upgrade

-- native change of agents for add_column metadata (line 6): ALTER TABLE does it exactly
ALTER TABLE "agents" ADD COLUMN "metadata" TEXT DEFAULT '{}';

-- expect 1: every agent starts with an empty object
SELECT count(*) = 0 FROM agents WHERE metadata IS NOT '{}';

-- downgrade

-- native change of agents for add_column metadata (line 6): ALTER TABLE does it exactly
ALTER TABLE "agents" DROP COLUMN "metadata";
