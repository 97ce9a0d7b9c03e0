-- Made by kiln; change the specs and run make. The whole schema at head of mapping_cache

CREATE TABLE entity_mapping_provenance (
    id INTEGER NOT NULL,
    entity_mapping_id INTEGER NOT NULL,
    relationship_mapping_path_id INTEGER NOT NULL,
    execution_timestamp DATETIME DEFAULT (CURRENT_TIMESTAMP),
    executor_version VARCHAR,
    PRIMARY KEY (id),
    FOREIGN KEY (entity_mapping_id) REFERENCES entity_mappings (id) ON DELETE CASCADE
);
CREATE INDEX ix_entity_mapping_provenance_entity_mapping_id ON entity_mapping_provenance (entity_mapping_id);
CREATE INDEX ix_entity_mapping_provenance_relationship_mapping_path_id ON entity_mapping_provenance (relationship_mapping_path_id);

CREATE TABLE "entity_mappings" (
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
CREATE INDEX idx_expiration ON entity_mappings (expires_at);
CREATE INDEX "idx_path_execution_log_id" ON "entity_mappings" ("path_execution_log_id");
CREATE INDEX idx_source_lookup ON entity_mappings (source_id, source_type);
CREATE INDEX idx_target_lookup ON entity_mappings (target_id, target_type);
CREATE INDEX idx_usage_count ON entity_mappings (usage_count);

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
CREATE INDEX ix_execution_metrics_mapping_session_id ON execution_metrics (mapping_session_id);
CREATE INDEX ix_execution_metrics_metric_type ON execution_metrics (metric_type);

CREATE TABLE mapping_metadata (
    mapping_id INTEGER NOT NULL,
    "key" VARCHAR NOT NULL,
    value TEXT,
    PRIMARY KEY (mapping_id, "key"),
    FOREIGN KEY (mapping_id) REFERENCES entity_mappings (id) ON DELETE CASCADE
);

CREATE TABLE mapping_path_history (
    id INTEGER NOT NULL,
    PRIMARY KEY (id)
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
CREATE INDEX ix_mapping_sessions_source_endpoint ON mapping_sessions (source_endpoint);
CREATE INDEX ix_mapping_sessions_target_endpoint ON mapping_sessions (target_endpoint);

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
CREATE INDEX idx_log_source_entity ON path_execution_logs (source_entity_id, source_entity_type);
CREATE INDEX ix_path_execution_logs_relationship_mapping_path_id ON path_execution_logs (relationship_mapping_path_id);
CREATE INDEX ix_path_execution_logs_source_entity_id ON path_execution_logs (source_entity_id);
CREATE INDEX ix_path_execution_logs_source_entity_type ON path_execution_logs (source_entity_type);

CREATE TABLE path_log_mapping_associations (
    id INTEGER NOT NULL,
    log_id INTEGER NOT NULL,
    input_identifier VARCHAR(255) NOT NULL,
    output_identifier VARCHAR(255),
    PRIMARY KEY (id),
    FOREIGN KEY (log_id) REFERENCES path_execution_logs (id)
);
CREATE INDEX ix_path_log_mapping_associations_input_identifier ON path_log_mapping_associations (input_identifier);
CREATE INDEX ix_path_log_mapping_associations_log_id ON path_log_mapping_associations (log_id);
CREATE INDEX ix_path_log_mapping_associations_output_identifier ON path_log_mapping_associations (output_identifier);

CREATE TABLE performance_metrics (
    id INTEGER NOT NULL,
    PRIMARY KEY (id)
);
