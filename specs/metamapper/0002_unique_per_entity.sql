-- Made by kiln; change the spec and run make. Spec: 0002_unique_per_entity.yaml
-- revision: 6d519cfd7460
-- after: 0001_models
-- description: A path name is unique per entity type

-- upgrade

-- rebuild of mapping_paths for add_column entity_type (line 8), drop_constraint UNIQUE (name) (line 13), add_constraint CONSTRAINT "uq_mapping_path_name_entity_type" UNIQUE ("name", "entity_type") (line 14): ALTER TABLE cannot drop a UNIQUE constraint
-- keeps rowids
-- count the rows of mapping_paths
SELECT count(*) FROM "mapping_paths";

-- count the rows of mapping_path_steps
SELECT count(*) FROM "mapping_path_steps";

-- count the rows of relationship_mapping_paths
SELECT count(*) FROM "relationship_mapping_paths";

-- guard, must return no row: mapping_paths has several rows with the same (name, entity_type)
SELECT max(rowid) FROM (SELECT rowid, "name" AS "name", 'default_entity_type' AS "entity_type" FROM "mapping_paths") WHERE "name" IS NOT NULL AND "entity_type" IS NOT NULL GROUP BY "name", "entity_type" HAVING count(*) > 1;

CREATE TABLE "kiln_new_mapping_paths" (
    id INTEGER NOT NULL,
    source_type VARCHAR NOT NULL,
    target_type VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    "entity_type" VARCHAR NOT NULL,
    description TEXT,
    priority INTEGER,
    is_active BOOLEAN,
    performance_score FLOAT,
    success_rate FLOAT,
    last_used DATETIME,
    last_discovered DATETIME,
    relationship_id INTEGER,
    PRIMARY KEY (id),
    FOREIGN KEY (relationship_id) REFERENCES endpoint_relationships (id),
    CONSTRAINT "uq_mapping_path_name_entity_type" UNIQUE ("name", "entity_type")
);

INSERT INTO "kiln_new_mapping_paths" ("id", "source_type", "target_type", "name", "entity_type", "description", "priority", "is_active", "performance_score", "success_rate", "last_used", "last_discovered", "relationship_id")
SELECT "id", "source_type", "target_type", "name", 'default_entity_type', "description", "priority", "is_active", "performance_score", "success_rate", "last_used", "last_discovered", "relationship_id"
FROM "mapping_paths";

DROP TABLE "mapping_paths";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_mapping_paths" RENAME TO "mapping_paths";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in mapping_paths
SELECT count(*) FROM "mapping_paths";

-- must count as many rows as before in mapping_path_steps
SELECT count(*) FROM "mapping_path_steps";

-- must count as many rows as before in relationship_mapping_paths
SELECT count(*) FROM "relationship_mapping_paths";

-- expect 0: every path has an entity type
SELECT count(*) FROM mapping_paths WHERE entity_type IS NULL;

-- downgrade

-- rebuild of mapping_paths for add_column entity_type (line 8), drop_constraint UNIQUE (name) (line 13), add_constraint CONSTRAINT "uq_mapping_path_name_entity_type" UNIQUE ("name", "entity_type") (line 14): ALTER TABLE cannot drop a UNIQUE constraint
-- keeps rowids
-- count the rows of mapping_paths
SELECT count(*) FROM "mapping_paths";

-- count the rows of mapping_path_steps
SELECT count(*) FROM "mapping_path_steps";

-- count the rows of relationship_mapping_paths
SELECT count(*) FROM "relationship_mapping_paths";

-- guard, must return no row: mapping_paths has several rows with the same (name)
SELECT max(rowid) FROM "mapping_paths" WHERE "name" IS NOT NULL GROUP BY "name" HAVING count(*) > 1;

CREATE TABLE "kiln_new_mapping_paths" (
    id INTEGER NOT NULL,
    source_type VARCHAR NOT NULL,
    target_type VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    description TEXT,
    priority INTEGER,
    is_active BOOLEAN,
    performance_score FLOAT,
    success_rate FLOAT,
    last_used DATETIME,
    last_discovered DATETIME,
    relationship_id INTEGER,
    PRIMARY KEY (id),
    UNIQUE (name),
    FOREIGN KEY (relationship_id) REFERENCES endpoint_relationships (id)
);

INSERT INTO "kiln_new_mapping_paths" ("id", "source_type", "target_type", "name", "description", "priority", "is_active", "performance_score", "success_rate", "last_used", "last_discovered", "relationship_id")
SELECT "id", "source_type", "target_type", "name", "description", "priority", "is_active", "performance_score", "success_rate", "last_used", "last_discovered", "relationship_id"
FROM "mapping_paths";

DROP TABLE "mapping_paths";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_mapping_paths" RENAME TO "mapping_paths";

PRAGMA legacy_alter_table = OFF;

-- must count as many rows as before in mapping_paths
SELECT count(*) FROM "mapping_paths";

-- must count as many rows as before in mapping_path_steps
SELECT count(*) FROM "mapping_path_steps";

-- must count as many rows as before in relationship_mapping_paths
SELECT count(*) FROM "relationship_mapping_paths";
