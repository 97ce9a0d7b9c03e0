-- A metamapper database as it stands in the field: made by the program's models, tracked by nothing.

CREATE TABLE entity_type_config (
	source_type VARCHAR NOT NULL, target_type VARCHAR NOT NULL, ttl_days INTEGER, confidence_threshold FLOAT,
	PRIMARY KEY (source_type, target_type));
CREATE TABLE cache_stats (
	stats_date DATETIME NOT NULL, hits INTEGER, misses INTEGER, direct_lookups INTEGER,
	derived_lookups INTEGER, api_calls INTEGER, transitive_derivations INTEGER, PRIMARY KEY (stats_date));
CREATE TABLE transitive_job_log (
	id INTEGER NOT NULL, job_date DATETIME, mappings_processed INTEGER, new_mappings_created INTEGER,
	duration_seconds FLOAT, status VARCHAR, PRIMARY KEY (id));
CREATE TABLE endpoints (
	id INTEGER NOT NULL, name VARCHAR NOT NULL, description TEXT, type VARCHAR, primary_property_name VARCHAR,
	connection_details TEXT, PRIMARY KEY (id), UNIQUE (name));
CREATE TABLE mapping_resources (
	id INTEGER NOT NULL, name VARCHAR NOT NULL, description TEXT, resource_type VARCHAR, api_endpoint VARCHAR,
	base_url VARCHAR, config_template TEXT, input_ontology_term VARCHAR, output_ontology_term VARCHAR,
	client_class_path VARCHAR, PRIMARY KEY (id), UNIQUE (name));
CREATE TABLE composite_pattern_config (
	id INTEGER NOT NULL, name VARCHAR NOT NULL, description VARCHAR, ontology_type VARCHAR NOT NULL,
	pattern VARCHAR NOT NULL, delimiters VARCHAR NOT NULL, mapping_strategy VARCHAR NOT NULL,
	keep_component_type BOOLEAN NOT NULL, component_ontology_type VARCHAR, priority INTEGER NOT NULL,
	PRIMARY KEY (id), UNIQUE (name));
CREATE TABLE ontologies (
	id INTEGER NOT NULL, name VARCHAR NOT NULL, description TEXT, identifier_prefix VARCHAR,
	namespace_uri VARCHAR, version VARCHAR, created_at DATETIME, updated_at DATETIME, PRIMARY KEY (id),
	UNIQUE (name));
CREATE TABLE mapping_session_logs (
	id INTEGER NOT NULL, source_endpoint VARCHAR NOT NULL, target_endpoint VARCHAR NOT NULL,
	source_property VARCHAR NOT NULL, target_property VARCHAR NOT NULL, identifier_count INTEGER NOT NULL,
	successful_count INTEGER, failed_count INTEGER, validation_count INTEGER, start_time DATETIME,
	end_time DATETIME, runtime_seconds FLOAT, cache_hit_count INTEGER, cache_miss_count INTEGER,
	use_cache BOOLEAN, try_reverse_mapping BOOLEAN, validation_enabled BOOLEAN, error_message TEXT,
	status VARCHAR, additional_info JSON, PRIMARY KEY (id));
CREATE TABLE mapping_strategies (
	id INTEGER NOT NULL, name VARCHAR NOT NULL, description TEXT, entity_type VARCHAR NOT NULL,
	default_source_ontology_type VARCHAR, default_target_ontology_type VARCHAR, is_active BOOLEAN,
	created_at DATETIME, updated_at DATETIME, PRIMARY KEY (id), UNIQUE (name));
CREATE TABLE endpoint_relationships (
	id INTEGER NOT NULL, source_endpoint_id INTEGER NOT NULL, target_endpoint_id INTEGER NOT NULL,
	description TEXT, PRIMARY KEY (id), FOREIGN KEY (source_endpoint_id) REFERENCES endpoints (id),
	FOREIGN KEY (target_endpoint_id) REFERENCES endpoints (id));
CREATE TABLE property_extraction_configs (
	id INTEGER NOT NULL, resource_id INTEGER, ontology_type VARCHAR NOT NULL, property_name VARCHAR NOT NULL,
	extraction_method VARCHAR NOT NULL, extraction_pattern VARCHAR NOT NULL, result_type VARCHAR,
	transform_function VARCHAR, priority INTEGER, is_active BOOLEAN, created_at DATETIME, updated_at DATETIME,
	PRIMARY KEY (id), CONSTRAINT uix_prop_extract UNIQUE (resource_id, ontology_type, property_name),
	FOREIGN KEY (resource_id) REFERENCES mapping_resources (id));
CREATE TABLE ontology_coverage (
	resource_id INTEGER NOT NULL, source_type VARCHAR NOT NULL, target_type VARCHAR NOT NULL,
	support_level VARCHAR NOT NULL, PRIMARY KEY (resource_id, source_type, target_type),
	FOREIGN KEY (resource_id) REFERENCES mapping_resources (id));
CREATE TABLE composite_processing_step (
	id INTEGER NOT NULL, pattern_id INTEGER NOT NULL, step_type VARCHAR NOT NULL, parameters VARCHAR,
	"order" INTEGER NOT NULL, PRIMARY KEY (id),
	FOREIGN KEY (pattern_id) REFERENCES composite_pattern_config (id));
CREATE TABLE properties (
	id INTEGER NOT NULL, name VARCHAR NOT NULL, description TEXT, ontology_id INTEGER NOT NULL,
	is_primary BOOLEAN, data_type VARCHAR, created_at DATETIME, updated_at DATETIME, PRIMARY KEY (id),
	CONSTRAINT uix_property_name_ontology UNIQUE (name, ontology_id),
	FOREIGN KEY (ontology_id) REFERENCES ontologies (id));
CREATE TABLE mapping_strategy_steps (
	id INTEGER NOT NULL, strategy_id INTEGER NOT NULL, step_id VARCHAR NOT NULL, step_order INTEGER NOT NULL,
	description TEXT, action_type VARCHAR NOT NULL, action_parameters JSON, is_active BOOLEAN,
	created_at DATETIME, updated_at DATETIME, PRIMARY KEY (id),
	CONSTRAINT uix_strategy_step_id UNIQUE (strategy_id, step_id),
	CONSTRAINT uix_strategy_step_order UNIQUE (strategy_id, step_order),
	FOREIGN KEY (strategy_id) REFERENCES mapping_strategies (id));
CREATE TABLE endpoint_relationship_members (
	relationship_id INTEGER NOT NULL, endpoint_id INTEGER NOT NULL, role VARCHAR,
	PRIMARY KEY (relationship_id, endpoint_id),
	FOREIGN KEY (relationship_id) REFERENCES endpoint_relationships (id) ON DELETE CASCADE,
	FOREIGN KEY (endpoint_id) REFERENCES endpoints (id) ON DELETE CASCADE);
CREATE TABLE ontology_preferences (
	id INTEGER NOT NULL, relationship_id INTEGER, endpoint_id INTEGER, ontology_name VARCHAR NOT NULL,
	priority INTEGER, PRIMARY KEY (id), FOREIGN KEY (relationship_id) REFERENCES endpoint_relationships (id),
	FOREIGN KEY (endpoint_id) REFERENCES endpoints (id));
CREATE TABLE mapping_paths (
	id INTEGER NOT NULL, source_type VARCHAR NOT NULL, target_type VARCHAR NOT NULL, name VARCHAR NOT NULL,
	description TEXT, priority INTEGER, is_active BOOLEAN, performance_score FLOAT, success_rate FLOAT,
	last_used DATETIME, last_discovered DATETIME, relationship_id INTEGER, PRIMARY KEY (id), UNIQUE (name),
	FOREIGN KEY (relationship_id) REFERENCES endpoint_relationships (id));
CREATE TABLE endpoint_property_configs (
	id INTEGER NOT NULL, endpoint_id INTEGER NOT NULL, property_name VARCHAR(100) NOT NULL,
	ontology_type VARCHAR, is_primary_identifier BOOLEAN NOT NULL, description VARCHAR, data_type VARCHAR,
	property_extraction_config_id INTEGER NOT NULL, PRIMARY KEY (id),
	CONSTRAINT uix_endpoint_prop_name UNIQUE (endpoint_id, property_name),
	FOREIGN KEY (endpoint_id) REFERENCES endpoints (id),
	FOREIGN KEY (property_extraction_config_id) REFERENCES property_extraction_configs (id));
CREATE TABLE mapping_path_steps (
	id INTEGER NOT NULL, mapping_path_id INTEGER NOT NULL, mapping_resource_id INTEGER NOT NULL,
	step_order INTEGER NOT NULL, config_override JSON, description TEXT, PRIMARY KEY (id),
	CONSTRAINT uix_path_step_order UNIQUE (mapping_path_id, step_order),
	FOREIGN KEY (mapping_path_id) REFERENCES mapping_paths (id),
	FOREIGN KEY (mapping_resource_id) REFERENCES mapping_resources (id));
CREATE TABLE relationship_mapping_paths (
	id INTEGER NOT NULL, relationship_id INTEGER NOT NULL, source_ontology VARCHAR NOT NULL,
	target_ontology VARCHAR NOT NULL, ontology_path_id INTEGER NOT NULL, performance_score FLOAT,
	success_rate FLOAT, usage_count INTEGER, last_used DATETIME, last_discovered DATETIME, PRIMARY KEY (id),
	CONSTRAINT uix_rel_map_path UNIQUE (relationship_id, source_ontology, target_ontology),
	FOREIGN KEY (relationship_id) REFERENCES endpoint_relationships (id),
	FOREIGN KEY (ontology_path_id) REFERENCES mapping_paths (id));

BEGIN;
INSERT INTO endpoints VALUES
  (1, 'garden', 'what grows', 'file', 'code', '{"path": "garden.tsv"}'), (2, 'herbarium', NULL, 'database', NULL, NULL),
  (6, 'Kümmel''s "shop"', '', NULL, '', '{}');
INSERT INTO mapping_resources VALUES
  (1, 'plant list', 'by code', 'table', NULL, NULL, NULL, 'PLANT_CODE', 'LATIN_NAME', 'garden.PlantList'),
  (4, 'ask the gardener', NULL, NULL, '/ask', 'https://garden.example', '{"wait": 5}', NULL, NULL, NULL);
INSERT INTO endpoint_relationships VALUES (1, 1, 2, 'every spring'), (2, 2, 1, NULL), (5, 6, 6, 'with itself');
INSERT INTO endpoint_relationship_members VALUES (1, 1, 'from'), (1, 2, 'to'), (5, 6, NULL);
INSERT INTO ontologies VALUES (1, 'codes', 'five digits', 'P:', 'urn:example:codes', '3', '2025-02-01 00:00:00', NULL), (3, 'naïve names', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO properties VALUES (1, 'code', NULL, 1, 1, 'text', NULL, NULL), (2, 'code', 'again', 3, 0, NULL, '2025-02-01 00:00:00', '2025-02-02 00:00:00');
INSERT INTO property_extraction_configs VALUES
  (1, 1, 'PLANT_CODE', 'code', 'column', '^P:(\d+)$', 'text', NULL, 0, 1, '2025-02-01 00:00:00', NULL),
  (2, NULL, 'LATIN_NAME', 'name', 'regex', '"([^"]*)"', NULL, 'trim', NULL, NULL, NULL, NULL);
INSERT INTO endpoint_property_configs VALUES (1, 1, 'code', 'PLANT_CODE', 1, NULL, 'text', 1), (3, 6, 'it''s name', NULL, 0, '', NULL, 2);
INSERT INTO ontology_coverage VALUES (1, 'PLANT_CODE', 'LATIN_NAME', 'whole'), (4, 'TRIVIAL_NAME', 'LATIN_NAME', 'part');
INSERT INTO ontology_preferences VALUES (1, 1, NULL, 'codes', 0), (2, NULL, 6, 'naïve names', NULL);

-- The table that the revision rebuilds: gaps, quotes, a name that looks like a statement, NULL wherever it may stand.
INSERT INTO mapping_paths VALUES
  (1, 'PLANT_CODE', 'LATIN_NAME', 'code to name', 'straight', 0, 1, 0.75, 1.0, '2025-03-01 06:00:00', '2025-02-01 00:00:00', 1),
  (2, 'LATIN_NAME', 'PLANT_CODE', 'name to code', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 2),
  (3, 'TRIVIAL_NAME', 'LATIN_NAME', 'Gärtner''s "guess"', '', -1, 0, 0.0, 0.1, NULL, NULL, NULL),
  (8, 'TRIVIAL_NAME', 'PLANT_CODE', '''); DROP TABLE mapping_paths; --', 'two steps', 10, 0, 1e-3, NULL, NULL, NULL, 5),
  (20, '通称', 'LATIN_NAME', '通称から学名', NULL, 3, 1, 1, 1, '2025-03-02 07:05:00.000001', NULL, NULL);

-- Its children, without an action: dropping the table with foreign keys on would fail.
INSERT INTO mapping_path_steps VALUES
  (1, 1, 1, 1, NULL, NULL), (2, 2, 1, 1, '{"backwards": true}', NULL), (3, 3, 4, 1, 'null', 'ask'), (6, 8, 4, 1, NULL, ''),
  (7, 8, 1, 2, '{"note": "it''s late"}', 'then look up'), (30, 20, 4, 1, '[]', '聞く');
INSERT INTO relationship_mapping_paths VALUES
  (1, 1, 'PLANT_CODE', 'LATIN_NAME', 1, 0.75, 1.0, 12, '2025-03-01 06:00:00', '2025-02-01 00:00:00'),
  (2, 2, 'LATIN_NAME', 'PLANT_CODE', 2, NULL, NULL, NULL, NULL, NULL), (9, 5, 'TRIVIAL_NAME', 'PLANT_CODE', 8, NULL, 0.5, 0, NULL, NULL);

INSERT INTO mapping_strategies VALUES (1, 'spring', NULL, 'plant', 'PLANT_CODE', 'LATIN_NAME', 1, '2025-02-01 00:00:00', NULL), (2, 'by ear', 'ask twice', 'plant', NULL, NULL, NULL, NULL, NULL);
INSERT INTO mapping_strategy_steps VALUES (1, 1, 'a', 1, NULL, 'look up', '{"in": "plant list"}', 1, NULL, NULL), (2, 1, 'b', 2, 'say "no"', 'drop', NULL, NULL, NULL, NULL), (5, 2, 'a', 1, NULL, 'ask', '{}', 0, NULL, NULL);
INSERT INTO composite_pattern_config VALUES (1, 'pairs', NULL, 'PLANT_CODE', '^\S+ × \S+$', '×', 'each', 1, NULL, 1);
INSERT INTO composite_processing_step VALUES (1, 1, 'split', NULL, 1), (2, 1, 'trim', '{"what": " "}', 2);
INSERT INTO mapping_session_logs (id, source_endpoint, target_endpoint, source_property, target_property, identifier_count, use_cache, status, additional_info)
VALUES (1, 'garden', 'herbarium', 'code', 'name', 2, 1, 'done', '{"who": "Änne"}'), (4, 'garden', 'garden', '', '', 0, NULL, NULL, NULL);
INSERT INTO entity_type_config VALUES ('plant', 'plant', 30, 0.5), ('plant', 'animal', NULL, NULL);
INSERT INTO cache_stats VALUES ('2025-03-01 00:00:00', 10, 2, 1, 0, 1, 0), ('2025-03-02 00:00:00', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO transitive_job_log VALUES (1, '2025-03-01 01:00:00', 8, 1, 0.25, 'done'), (2, NULL, NULL, NULL, NULL, NULL);
COMMIT;
