-- Made by kiln; change the spec and run make. Spec: 0001_models.yaml
-- revision: 0001_models
-- description: The tables as the models made them

-- upgrade

-- create_table endpoints (line 7), create_table mapping_resources (line 20), create_table endpoint_relationships (line 37), create_table endpoint_relationship_members (line 49), create_table ontologies (line 61), create_table properties (line 76), create_table property_extraction_configs (line 93), create_table endpoint_property_configs (line 113), create_table ontology_coverage (line 130), create_table ontology_preferences (line 141), create_table mapping_paths (line 155), create_table mapping_path_steps (line 175), create_table relationship_mapping_paths (line 190), create_table mapping_strategies (line 210), create_table mapping_strategy_steps (line 226), create_table composite_pattern_config (line 246), create_table composite_processing_step (line 263), create_table mapping_session_logs (line 276), create_table entity_type_config (line 302), create_table cache_stats (line 312), create_table transitive_job_log (line 325)
CREATE TABLE endpoints (
    id INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    description TEXT,
    type VARCHAR,
    primary_property_name VARCHAR,
    connection_details TEXT,
    PRIMARY KEY (id),
    UNIQUE (name)
);

CREATE TABLE mapping_resources (
    id INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    description TEXT,
    resource_type VARCHAR,
    api_endpoint VARCHAR,
    base_url VARCHAR,
    config_template TEXT,
    input_ontology_term VARCHAR,
    output_ontology_term VARCHAR,
    client_class_path VARCHAR,
    PRIMARY KEY (id),
    UNIQUE (name)
);

CREATE TABLE endpoint_relationships (
    id INTEGER NOT NULL,
    source_endpoint_id INTEGER NOT NULL,
    target_endpoint_id INTEGER NOT NULL,
    description TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY (source_endpoint_id) REFERENCES endpoints (id),
    FOREIGN KEY (target_endpoint_id) REFERENCES endpoints (id)
);

CREATE TABLE endpoint_relationship_members (
    relationship_id INTEGER NOT NULL,
    endpoint_id INTEGER NOT NULL,
    role VARCHAR,
    PRIMARY KEY (relationship_id, endpoint_id),
    FOREIGN KEY (relationship_id) REFERENCES endpoint_relationships (id) ON DELETE CASCADE,
    FOREIGN KEY (endpoint_id) REFERENCES endpoints (id) ON DELETE CASCADE
);

CREATE TABLE ontologies (
    id INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    description TEXT,
    identifier_prefix VARCHAR,
    namespace_uri VARCHAR,
    version VARCHAR,
    created_at DATETIME,
    updated_at DATETIME,
    PRIMARY KEY (id),
    UNIQUE (name)
);

CREATE TABLE properties (
    id INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    description TEXT,
    ontology_id INTEGER NOT NULL,
    is_primary BOOLEAN,
    data_type VARCHAR,
    created_at DATETIME,
    updated_at DATETIME,
    PRIMARY KEY (id),
    CONSTRAINT uix_property_name_ontology UNIQUE (name, ontology_id),
    FOREIGN KEY (ontology_id) REFERENCES ontologies (id)
);

CREATE TABLE property_extraction_configs (
    id INTEGER NOT NULL,
    resource_id INTEGER,
    ontology_type VARCHAR NOT NULL,
    property_name VARCHAR NOT NULL,
    extraction_method VARCHAR NOT NULL,
    extraction_pattern VARCHAR NOT NULL,
    result_type VARCHAR,
    transform_function VARCHAR,
    priority INTEGER,
    is_active BOOLEAN,
    created_at DATETIME,
    updated_at DATETIME,
    PRIMARY KEY (id),
    CONSTRAINT uix_prop_extract UNIQUE (resource_id, ontology_type, property_name),
    FOREIGN KEY (resource_id) REFERENCES mapping_resources (id)
);

CREATE TABLE endpoint_property_configs (
    id INTEGER NOT NULL,
    endpoint_id INTEGER NOT NULL,
    property_name VARCHAR(100) NOT NULL,
    ontology_type VARCHAR,
    is_primary_identifier BOOLEAN NOT NULL,
    description VARCHAR,
    data_type VARCHAR,
    property_extraction_config_id INTEGER NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT uix_endpoint_prop_name UNIQUE (endpoint_id, property_name),
    FOREIGN KEY (endpoint_id) REFERENCES endpoints (id),
    FOREIGN KEY (property_extraction_config_id) REFERENCES property_extraction_configs (id)
);

CREATE TABLE ontology_coverage (
    resource_id INTEGER NOT NULL,
    source_type VARCHAR NOT NULL,
    target_type VARCHAR NOT NULL,
    support_level VARCHAR NOT NULL,
    PRIMARY KEY (resource_id, source_type, target_type),
    FOREIGN KEY (resource_id) REFERENCES mapping_resources (id)
);

CREATE TABLE ontology_preferences (
    id INTEGER NOT NULL,
    relationship_id INTEGER,
    endpoint_id INTEGER,
    ontology_name VARCHAR NOT NULL,
    priority INTEGER,
    PRIMARY KEY (id),
    FOREIGN KEY (relationship_id) REFERENCES endpoint_relationships (id),
    FOREIGN KEY (endpoint_id) REFERENCES endpoints (id)
);

CREATE TABLE mapping_paths (
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

CREATE TABLE mapping_path_steps (
    id INTEGER NOT NULL,
    mapping_path_id INTEGER NOT NULL,
    mapping_resource_id INTEGER NOT NULL,
    step_order INTEGER NOT NULL,
    config_override JSON,
    description TEXT,
    PRIMARY KEY (id),
    CONSTRAINT uix_path_step_order UNIQUE (mapping_path_id, step_order),
    FOREIGN KEY (mapping_path_id) REFERENCES mapping_paths (id),
    FOREIGN KEY (mapping_resource_id) REFERENCES mapping_resources (id)
);

CREATE TABLE relationship_mapping_paths (
    id INTEGER NOT NULL,
    relationship_id INTEGER NOT NULL,
    source_ontology VARCHAR NOT NULL,
    target_ontology VARCHAR NOT NULL,
    ontology_path_id INTEGER NOT NULL,
    performance_score FLOAT,
    success_rate FLOAT,
    usage_count INTEGER,
    last_used DATETIME,
    last_discovered DATETIME,
    PRIMARY KEY (id),
    CONSTRAINT uix_rel_map_path UNIQUE (relationship_id, source_ontology, target_ontology),
    FOREIGN KEY (relationship_id) REFERENCES endpoint_relationships (id),
    FOREIGN KEY (ontology_path_id) REFERENCES mapping_paths (id)
);

CREATE TABLE mapping_strategies (
    id INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    description TEXT,
    entity_type VARCHAR NOT NULL,
    default_source_ontology_type VARCHAR,
    default_target_ontology_type VARCHAR,
    is_active BOOLEAN,
    created_at DATETIME,
    updated_at DATETIME,
    PRIMARY KEY (id),
    UNIQUE (name)
);

CREATE TABLE mapping_strategy_steps (
    id INTEGER NOT NULL,
    strategy_id INTEGER NOT NULL,
    step_id VARCHAR NOT NULL,
    step_order INTEGER NOT NULL,
    description TEXT,
    action_type VARCHAR NOT NULL,
    action_parameters JSON,
    is_active BOOLEAN,
    created_at DATETIME,
    updated_at DATETIME,
    PRIMARY KEY (id),
    CONSTRAINT uix_strategy_step_id UNIQUE (strategy_id, step_id),
    CONSTRAINT uix_strategy_step_order UNIQUE (strategy_id, step_order),
    FOREIGN KEY (strategy_id) REFERENCES mapping_strategies (id)
);

CREATE TABLE composite_pattern_config (
    id INTEGER NOT NULL,
    name VARCHAR NOT NULL,
    description VARCHAR,
    ontology_type VARCHAR NOT NULL,
    pattern VARCHAR NOT NULL,
    delimiters VARCHAR NOT NULL,
    mapping_strategy VARCHAR NOT NULL,
    keep_component_type BOOLEAN NOT NULL,
    component_ontology_type VARCHAR,
    priority INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (name)
);

CREATE TABLE composite_processing_step (
    id INTEGER NOT NULL,
    pattern_id INTEGER NOT NULL,
    step_type VARCHAR NOT NULL,
    parameters VARCHAR,
    "order" INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY (pattern_id) REFERENCES composite_pattern_config (id)
);

CREATE TABLE mapping_session_logs (
    id INTEGER NOT NULL,
    source_endpoint VARCHAR NOT NULL,
    target_endpoint VARCHAR NOT NULL,
    source_property VARCHAR NOT NULL,
    target_property VARCHAR NOT NULL,
    identifier_count INTEGER NOT NULL,
    successful_count INTEGER,
    failed_count INTEGER,
    validation_count INTEGER,
    start_time DATETIME,
    end_time DATETIME,
    runtime_seconds FLOAT,
    cache_hit_count INTEGER,
    cache_miss_count INTEGER,
    use_cache BOOLEAN,
    try_reverse_mapping BOOLEAN,
    validation_enabled BOOLEAN,
    error_message TEXT,
    status VARCHAR,
    additional_info JSON,
    PRIMARY KEY (id)
);

CREATE TABLE entity_type_config (
    source_type VARCHAR NOT NULL,
    target_type VARCHAR NOT NULL,
    ttl_days INTEGER,
    confidence_threshold FLOAT,
    PRIMARY KEY (source_type, target_type)
);

CREATE TABLE cache_stats (
    stats_date DATETIME NOT NULL,
    hits INTEGER,
    misses INTEGER,
    direct_lookups INTEGER,
    derived_lookups INTEGER,
    api_calls INTEGER,
    transitive_derivations INTEGER,
    PRIMARY KEY (stats_date)
);

CREATE TABLE transitive_job_log (
    id INTEGER NOT NULL,
    job_date DATETIME,
    mappings_processed INTEGER,
    new_mappings_created INTEGER,
    duration_seconds FLOAT,
    status VARCHAR,
    PRIMARY KEY (id)
);

-- downgrade

-- undoes create_table endpoints (line 7), create_table mapping_resources (line 20), create_table endpoint_relationships (line 37), create_table endpoint_relationship_members (line 49), create_table ontologies (line 61), create_table properties (line 76), create_table property_extraction_configs (line 93), create_table endpoint_property_configs (line 113), create_table ontology_coverage (line 130), create_table ontology_preferences (line 141), create_table mapping_paths (line 155), create_table mapping_path_steps (line 175), create_table relationship_mapping_paths (line 190), create_table mapping_strategies (line 210), create_table mapping_strategy_steps (line 226), create_table composite_pattern_config (line 246), create_table composite_processing_step (line 263), create_table mapping_session_logs (line 276), create_table entity_type_config (line 302), create_table cache_stats (line 312), create_table transitive_job_log (line 325)
DROP TABLE "transitive_job_log";

DROP TABLE "cache_stats";

DROP TABLE "entity_type_config";

DROP TABLE "mapping_session_logs";

DROP TABLE "composite_processing_step";

DROP TABLE "composite_pattern_config";

DROP TABLE "mapping_strategy_steps";

DROP TABLE "mapping_strategies";

DROP TABLE "relationship_mapping_paths";

DROP TABLE "mapping_path_steps";

DROP TABLE "mapping_paths";

DROP TABLE "ontology_preferences";

DROP TABLE "ontology_coverage";

DROP TABLE "endpoint_property_configs";

DROP TABLE "property_extraction_configs";

DROP TABLE "properties";

DROP TABLE "ontologies";

DROP TABLE "endpoint_relationship_members";

DROP TABLE "endpoint_relationships";

DROP TABLE "mapping_resources";

DROP TABLE "endpoints";
