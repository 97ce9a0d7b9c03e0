-- Made by kiln; change the spec and run make. Spec: 0001_cache_tables.yaml
-- revision: 05a1cef680a1
-- description: The cache as its models made it

-- upgrade

-- create_table entity_mappings (line 11), create_index idx_expiration (line 33), create_index idx_source_lookup (line 35), create_index idx_target_lookup (line 37), create_index idx_usage_count (line 39), create_table mapping_metadata (line 42), create_table entity_mapping_provenance (line 52), create_index ix_entity_mapping_provenance_entity_mapping_id (line 63), create_index ix_entity_mapping_provenance_relationship_mapping_path_id (line 65), create_table path_execution_logs (line 69), create_index idx_log_source_entity (line 84), create_index ix_path_execution_logs_relationship_mapping_path_id (line 86), create_index ix_path_execution_logs_source_entity_id (line 88), create_index ix_path_execution_logs_source_entity_type (line 90), create_table path_log_mapping_associations (line 93), create_index ix_path_log_mapping_associations_input_identifier (line 103), create_index ix_path_log_mapping_associations_log_id (line 105), create_index ix_path_log_mapping_associations_output_identifier (line 107), create_table mapping_sessions (line 111), create_index ix_mapping_sessions_source_endpoint (line 129), create_index ix_mapping_sessions_target_endpoint (line 131), create_table execution_metrics (line 134), create_index ix_execution_metrics_mapping_session_id (line 147), create_index ix_execution_metrics_metric_type (line 149), create_table mapping_path_history (line 153), create_table performance_metrics (line 160)
CREATE TABLE entity_mappings (
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

CREATE TABLE mapping_metadata (
    mapping_id INTEGER NOT NULL,
    "key" VARCHAR NOT NULL,
    value TEXT,
    PRIMARY KEY (mapping_id, "key"),
    FOREIGN KEY (mapping_id) REFERENCES entity_mappings (id) ON DELETE CASCADE
);

CREATE TABLE entity_mapping_provenance (
    id INTEGER NOT NULL,
    entity_mapping_id INTEGER NOT NULL,
    relationship_mapping_path_id INTEGER NOT NULL,
    execution_timestamp DATETIME DEFAULT (CURRENT_TIMESTAMP),
    executor_version VARCHAR,
    PRIMARY KEY (id),
    FOREIGN KEY (entity_mapping_id) REFERENCES entity_mappings (id) ON DELETE CASCADE
);

CREATE TABLE path_execution_logs (
    id INTEGER NOT NULL,
    relationship_mapping_path_id INTEGER NOT NULL,
    source_entity_id VARCHAR,
    source_entity_type VARCHAR NOT NULL,
    start_time DATETIME NOT NULL,
    end_time DATETIME,
    duration_ms INTEGER,
    status VARCHAR(16) NOT NULL,
    log_messages TEXT,
    error_message TEXT,
    PRIMARY KEY (id)
);

CREATE TABLE path_log_mapping_associations (
    id INTEGER NOT NULL,
    log_id INTEGER NOT NULL,
    input_identifier VARCHAR(255) NOT NULL,
    output_identifier VARCHAR(255),
    PRIMARY KEY (id),
    FOREIGN KEY (log_id) REFERENCES path_execution_logs (id)
);

CREATE TABLE mapping_sessions (
    id INTEGER NOT NULL,
    start_time DATETIME NOT NULL,
    end_time DATETIME,
    source_endpoint VARCHAR(255) NOT NULL,
    target_endpoint VARCHAR(255) NOT NULL,
    parameters TEXT,
    status VARCHAR(50) NOT NULL,
    results_count INTEGER,
    error_message TEXT,
    batch_size INTEGER,
    max_concurrent_batches INTEGER,
    total_execution_time FLOAT,
    success_rate FLOAT,
    PRIMARY KEY (id)
);

CREATE TABLE execution_metrics (
    id INTEGER NOT NULL,
    mapping_session_id INTEGER NOT NULL,
    metric_type VARCHAR(50) NOT NULL,
    metric_name VARCHAR(100) NOT NULL,
    metric_value FLOAT,
    string_value VARCHAR(255),
    timestamp DATETIME NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (mapping_session_id) REFERENCES mapping_sessions (id) ON DELETE CASCADE
);

CREATE TABLE mapping_path_history (
    id INTEGER NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE performance_metrics (
    id INTEGER NOT NULL,
    PRIMARY KEY (id)
);

CREATE INDEX idx_expiration ON entity_mappings (expires_at);

CREATE INDEX idx_source_lookup ON entity_mappings (source_id, source_type);

CREATE INDEX idx_target_lookup ON entity_mappings (target_id, target_type);

CREATE INDEX idx_usage_count ON entity_mappings (usage_count);

CREATE INDEX ix_entity_mapping_provenance_entity_mapping_id ON entity_mapping_provenance (entity_mapping_id);

CREATE INDEX ix_entity_mapping_provenance_relationship_mapping_path_id ON entity_mapping_provenance (relationship_mapping_path_id);

CREATE INDEX idx_log_source_entity ON path_execution_logs (source_entity_id, source_entity_type);

CREATE INDEX ix_path_execution_logs_relationship_mapping_path_id ON path_execution_logs (relationship_mapping_path_id);

CREATE INDEX ix_path_execution_logs_source_entity_id ON path_execution_logs (source_entity_id);

CREATE INDEX ix_path_execution_logs_source_entity_type ON path_execution_logs (source_entity_type);

CREATE INDEX ix_path_log_mapping_associations_input_identifier ON path_log_mapping_associations (input_identifier);

CREATE INDEX ix_path_log_mapping_associations_log_id ON path_log_mapping_associations (log_id);

CREATE INDEX ix_path_log_mapping_associations_output_identifier ON path_log_mapping_associations (output_identifier);

CREATE INDEX ix_mapping_sessions_source_endpoint ON mapping_sessions (source_endpoint);

CREATE INDEX ix_mapping_sessions_target_endpoint ON mapping_sessions (target_endpoint);

CREATE INDEX ix_execution_metrics_mapping_session_id ON execution_metrics (mapping_session_id);

CREATE INDEX ix_execution_metrics_metric_type ON execution_metrics (metric_type);

-- downgrade

-- undoes create_table entity_mappings (line 11), create_index idx_expiration (line 33), create_index idx_source_lookup (line 35), create_index idx_target_lookup (line 37), create_index idx_usage_count (line 39), create_table mapping_metadata (line 42), create_table entity_mapping_provenance (line 52), create_index ix_entity_mapping_provenance_entity_mapping_id (line 63), create_index ix_entity_mapping_provenance_relationship_mapping_path_id (line 65), create_table path_execution_logs (line 69), create_index idx_log_source_entity (line 84), create_index ix_path_execution_logs_relationship_mapping_path_id (line 86), create_index ix_path_execution_logs_source_entity_id (line 88), create_index ix_path_execution_logs_source_entity_type (line 90), create_table path_log_mapping_associations (line 93), create_index ix_path_log_mapping_associations_input_identifier (line 103), create_index ix_path_log_mapping_associations_log_id (line 105), create_index ix_path_log_mapping_associations_output_identifier (line 107), create_table mapping_sessions (line 111), create_index ix_mapping_sessions_source_endpoint (line 129), create_index ix_mapping_sessions_target_endpoint (line 131), create_table execution_metrics (line 134), create_index ix_execution_metrics_mapping_session_id (line 147), create_index ix_execution_metrics_metric_type (line 149), create_table mapping_path_history (line 153), create_table performance_metrics (line 160)
DROP TABLE "performance_metrics";

DROP TABLE "mapping_path_history";

DROP TABLE "execution_metrics";

DROP TABLE "mapping_sessions";

DROP TABLE "path_log_mapping_associations";

DROP TABLE "path_execution_logs";

DROP TABLE "entity_mapping_provenance";

DROP TABLE "mapping_metadata";

DROP TABLE "entity_mappings";
