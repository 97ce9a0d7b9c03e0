-- Made by kiln; change the specs and run make. The whole schema at head of shop

CREATE TABLE "agent" (
    "id" INTEGER PRIMARY KEY,
    "tier" INTEGER CONSTRAINT "ck_agent_tier" CHECK (tier IN (1, 2, 3))
);
