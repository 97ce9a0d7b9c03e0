-- Made by kiln; change the spec and run make. Spec: 0002_tier.yaml
-- revision: 0002_tier

-- upgrade

-- rebuild of agent for alter_column tier (line 3): the values of column tier change
-- keeps rowids
-- count the rows of agent
SELECT count(*) FROM "agent";

-- guard, must return no row: agent has rows that break the CHECK ck_agent_tier
SELECT rowid FROM (SELECT rowid, CASE typeof("tier") WHEN 'real' THEN iif(CAST("tier" AS INTEGER) = "tier", CAST("tier" AS INTEGER), "tier") WHEN 'text' THEN iif(CAST("tier" AS NUMERIC) = "tier", CAST("tier" AS NUMERIC), "tier") ELSE "tier" END AS "tier" FROM (SELECT rowid, CASE tier WHEN 'low' THEN 1 WHEN 'mid' THEN 2 WHEN 'high' THEN 3 END AS "tier" FROM "agent")) WHERE NOT (tier IN (1, 2, 3));

CREATE TABLE "kiln_new_agent" (
    "id" INTEGER PRIMARY KEY,
    "tier" INTEGER CONSTRAINT "ck_agent_tier" CHECK (tier IN (1, 2, 3))
);

INSERT INTO "kiln_new_agent" ("id", "tier")
SELECT "id", CASE tier WHEN 'low' THEN 1 WHEN 'mid' THEN 2 WHEN 'high' THEN 3 END
FROM "agent";

DROP TABLE "agent";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_agent" RENAME TO "agent";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in agent
SELECT count(*) FROM "agent";

-- downgrade

-- rebuild of agent for alter_column tier (line 3): the values of column tier change
-- keeps rowids
-- count the rows of agent
SELECT count(*) FROM "agent";

-- guard, must return no row: agent has rows that break the CHECK ck_agent_tier
SELECT rowid FROM (SELECT rowid, iif(typeof("tier") IN ('integer', 'real'), CAST("tier" AS TEXT), "tier") AS "tier" FROM (SELECT rowid, CASE tier WHEN 1 THEN 'low' WHEN 2 THEN 'mid' WHEN 3 THEN 'high' END AS "tier" FROM "agent")) WHERE NOT (tier IN ('low', 'mid', 'high'));

CREATE TABLE "kiln_new_agent" (
    "id" INTEGER PRIMARY KEY,
    "tier" TEXT CONSTRAINT "ck_agent_tier" CHECK (tier IN ('low', 'mid', 'high'))
);

INSERT INTO "kiln_new_agent" ("id", "tier")
SELECT "id", CASE tier WHEN 1 THEN 'low' WHEN 2 THEN 'mid' WHEN 3 THEN 'high' END
FROM "agent";

DROP TABLE "agent";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_agent" RENAME TO "agent";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in agent
SELECT count(*) FROM "agent";
