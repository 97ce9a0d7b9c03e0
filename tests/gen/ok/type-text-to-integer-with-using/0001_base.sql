-- Made by kiln; change the spec and run make. Spec: 0001_base.yaml
-- revision: 0001_base

-- upgrade

-- create_table agent (line 2)
CREATE TABLE "agent" (
    "id" INTEGER PRIMARY KEY,
    "tier" TEXT CONSTRAINT "ck_agent_tier" CHECK (tier IN ('low', 'mid', 'high'))
);

-- downgrade

-- undoes create_table agent (line 2)
DROP TABLE "agent";
