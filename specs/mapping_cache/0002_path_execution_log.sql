-- Made by kiln; change the spec and run make. Spec: 0002_path_execution_log.yaml
-- revision: 555dfdcb35c2
-- after: 05a1cef680a1
-- description: A mapping says which run along a path found it

-- upgrade

-- rebuild of entity_mappings for add_column path_execution_log_id (line 8), create_index idx_path_execution_log_id (line 11), add_constraint CONSTRAINT "fk_entity_mappings_path_execution_log_id" FOREIGN KEY ("path_execution_log_id") REFERENCES "path_execution_logs" ("id") (line 15): ALTER TABLE cannot add a FOREIGN KEY constraint
-- keeps 4 indexes, rowids
-- count the rows of entity_mappings
SELECT count(*) FROM "entity_mappings";

-- count the rows of mapping_metadata
SELECT count(*) FROM "mapping_metadata";

-- count the rows of entity_mapping_provenance
SELECT count(*) FROM "entity_mapping_provenance";

-- guard, must return no row: entity_mappings has rows without a parent in path_execution_logs
SELECT child.rowid FROM (SELECT rowid, NULL AS "path_execution_log_id" FROM "entity_mappings") AS child WHERE child."path_execution_log_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "path_execution_logs" AS parent WHERE parent."id" = +child."path_execution_log_id");

CREATE TABLE "kiln_new_entity_mappings" (
    id INTEGER NOT NULL,
    source_id VARCHAR NOT NULL,
    source_type VARCHAR NOT NULL,
    target_id VARCHAR NOT NULL,
    target_type VARCHAR NOT NULL,
    confidence FLOAT,
    mapping_source VARCHAR,
    is_derived BOOLEAN,
    derivation_path TEXT,
    last_updated DATETIME,
    usage_count INTEGER,
    expires_at DATETIME,
    confidence_score FLOAT,
    mapping_path_details JSON,
    hop_count INTEGER,
    mapping_direction VARCHAR,
    "path_execution_log_id" INTEGER,
    PRIMARY KEY (id),
    CONSTRAINT uix_mapping UNIQUE (source_id, source_type, target_id, target_type),
    CONSTRAINT "fk_entity_mappings_path_execution_log_id" FOREIGN KEY ("path_execution_log_id") REFERENCES "path_execution_logs" ("id")
);

INSERT INTO "kiln_new_entity_mappings" ("id", "source_id", "source_type", "target_id", "target_type", "confidence", "mapping_source", "is_derived", "derivation_path", "last_updated", "usage_count", "expires_at", "confidence_score", "mapping_path_details", "hop_count", "mapping_direction")
SELECT "id", "source_id", "source_type", "target_id", "target_type", "confidence", "mapping_source", "is_derived", "derivation_path", "last_updated", "usage_count", "expires_at", "confidence_score", "mapping_path_details", "hop_count", "mapping_direction"
FROM "entity_mappings";

DROP TABLE "entity_mappings";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_entity_mappings" RENAME TO "entity_mappings";

PRAGMA legacy_alter_table = OFF;

CREATE INDEX idx_expiration ON entity_mappings (expires_at);

CREATE INDEX idx_source_lookup ON entity_mappings (source_id, source_type);

CREATE INDEX idx_target_lookup ON entity_mappings (target_id, target_type);

CREATE INDEX idx_usage_count ON entity_mappings (usage_count);

CREATE INDEX "idx_path_execution_log_id" ON "entity_mappings" ("path_execution_log_id");

-- must count as many rows as before in entity_mappings
SELECT count(*) FROM "entity_mappings";

-- must count as many rows as before in mapping_metadata
SELECT count(*) FROM "mapping_metadata";

-- must count as many rows as before in entity_mapping_provenance
SELECT count(*) FROM "entity_mapping_provenance";

-- expect 1: nobody knows yet which run found an old mapping
SELECT count(*) = 0 FROM entity_mappings WHERE path_execution_log_id IS NOT NULL;

-- downgrade

-- rebuild of entity_mappings for add_column path_execution_log_id (line 8), create_index idx_path_execution_log_id (line 11), add_constraint CONSTRAINT "fk_entity_mappings_path_execution_log_id" FOREIGN KEY ("path_execution_log_id") REFERENCES "path_execution_logs" ("id") (line 15): ALTER TABLE cannot drop a FOREIGN KEY constraint
-- keeps 4 indexes, rowids
-- count the rows of entity_mappings
SELECT count(*) FROM "entity_mappings";

-- count the rows of mapping_metadata
SELECT count(*) FROM "mapping_metadata";

-- count the rows of entity_mapping_provenance
SELECT count(*) FROM "entity_mapping_provenance";

CREATE TABLE "kiln_new_entity_mappings" (
    id INTEGER NOT NULL,
    source_id VARCHAR NOT NULL,
    source_type VARCHAR NOT NULL,
    target_id VARCHAR NOT NULL,
    target_type VARCHAR NOT NULL,
    confidence FLOAT,
    mapping_source VARCHAR,
    is_derived BOOLEAN,
    derivation_path TEXT,
    last_updated DATETIME,
    usage_count INTEGER,
    expires_at DATETIME,
    confidence_score FLOAT,
    mapping_path_details JSON,
    hop_count INTEGER,
    mapping_direction VARCHAR,
    PRIMARY KEY (id),
    CONSTRAINT uix_mapping UNIQUE (source_id, source_type, target_id, target_type)
);

INSERT INTO "kiln_new_entity_mappings" ("id", "source_id", "source_type", "target_id", "target_type", "confidence", "mapping_source", "is_derived", "derivation_path", "last_updated", "usage_count", "expires_at", "confidence_score", "mapping_path_details", "hop_count", "mapping_direction")
SELECT "id", "source_id", "source_type", "target_id", "target_type", "confidence", "mapping_source", "is_derived", "derivation_path", "last_updated", "usage_count", "expires_at", "confidence_score", "mapping_path_details", "hop_count", "mapping_direction"
FROM "entity_mappings";

DROP TABLE "entity_mappings";

PRAGMA legacy_alter_table = ON;

ALTER TABLE "kiln_new_entity_mappings" RENAME TO "entity_mappings";

PRAGMA legacy_alter_table = OFF;

CREATE INDEX idx_expiration ON entity_mappings (expires_at);

CREATE INDEX idx_source_lookup ON entity_mappings (source_id, source_type);

CREATE INDEX idx_target_lookup ON entity_mappings (target_id, target_type);

CREATE INDEX idx_usage_count ON entity_mappings (usage_count);

-- must count as many rows as before in entity_mappings
SELECT count(*) FROM "entity_mappings";

-- must count as many rows as before in mapping_metadata
SELECT count(*) FROM "mapping_metadata";

-- must count as many rows as before in entity_mapping_provenance
SELECT count(*) FROM "entity_mapping_provenance";
