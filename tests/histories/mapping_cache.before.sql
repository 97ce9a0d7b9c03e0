-- A mapping_cache database as it stands in the field, before Kiln: Alembic has left its mark, and rows to lose.
-- The statements are laid out another way than in the spec; kiln must see through that.

CREATE TABLE "entity_mappings" (
	id INTEGER NOT NULL, source_id VARCHAR NOT NULL, source_type VARCHAR NOT NULL, target_id VARCHAR NOT NULL,
	target_type VARCHAR NOT NULL, confidence FLOAT, mapping_source VARCHAR, is_derived BOOLEAN,
	derivation_path TEXT, last_updated DATETIME, usage_count INTEGER, expires_at DATETIME,
	confidence_score FLOAT, mapping_path_details JSON, hop_count INTEGER, mapping_direction VARCHAR,
	PRIMARY KEY (id), CONSTRAINT uix_mapping UNIQUE (source_id, source_type, target_id, target_type));
CREATE TABLE path_execution_logs (
	id INTEGER NOT NULL, relationship_mapping_path_id INTEGER NOT NULL, source_entity_id VARCHAR,
	source_entity_type VARCHAR NOT NULL, start_time DATETIME NOT NULL, end_time DATETIME, duration_ms INTEGER,
	status VARCHAR(16) NOT NULL, log_messages TEXT, error_message TEXT, PRIMARY KEY (id));
CREATE TABLE mapping_path_history (
	id INTEGER NOT NULL, PRIMARY KEY (id));
CREATE TABLE performance_metrics (
	id INTEGER NOT NULL, PRIMARY KEY (id));
CREATE TABLE mapping_sessions (
	id INTEGER NOT NULL, start_time DATETIME NOT NULL, end_time DATETIME,
	source_endpoint VARCHAR(255) NOT NULL, target_endpoint VARCHAR(255) NOT NULL, parameters TEXT,
	status VARCHAR(50) NOT NULL, results_count INTEGER, error_message TEXT, batch_size INTEGER,
	max_concurrent_batches INTEGER, total_execution_time FLOAT, success_rate FLOAT, PRIMARY KEY (id));
CREATE TABLE mapping_metadata (
	mapping_id INTEGER NOT NULL, "key" VARCHAR NOT NULL, value TEXT, PRIMARY KEY (mapping_id, "key"),
	FOREIGN KEY (mapping_id) REFERENCES entity_mappings (id) ON DELETE CASCADE);
CREATE TABLE entity_mapping_provenance (
	id INTEGER NOT NULL, entity_mapping_id INTEGER NOT NULL, relationship_mapping_path_id INTEGER NOT NULL,
	execution_timestamp DATETIME DEFAULT (CURRENT_TIMESTAMP), executor_version VARCHAR, PRIMARY KEY (id),
	FOREIGN KEY (entity_mapping_id) REFERENCES entity_mappings (id) ON DELETE CASCADE);
CREATE TABLE path_log_mapping_associations (
	id INTEGER NOT NULL, log_id INTEGER NOT NULL, input_identifier VARCHAR(255) NOT NULL,
	output_identifier VARCHAR(255), PRIMARY KEY (id), FOREIGN KEY (log_id) REFERENCES path_execution_logs (id));
CREATE TABLE execution_metrics (
	id INTEGER NOT NULL, mapping_session_id INTEGER NOT NULL, metric_type VARCHAR(50) NOT NULL,
	metric_name VARCHAR(100) NOT NULL, metric_value FLOAT, string_value VARCHAR(255),
	timestamp DATETIME NOT NULL, PRIMARY KEY (id),
	FOREIGN KEY (mapping_session_id) REFERENCES mapping_sessions (id) ON DELETE CASCADE);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num));
CREATE INDEX idx_expiration ON entity_mappings (expires_at);
CREATE INDEX idx_log_source_entity ON path_execution_logs (source_entity_id, source_entity_type);
CREATE INDEX idx_source_lookup ON entity_mappings (source_id, source_type);
CREATE INDEX idx_target_lookup ON entity_mappings (target_id, target_type);
CREATE INDEX idx_usage_count ON entity_mappings (usage_count);
CREATE INDEX ix_entity_mapping_provenance_entity_mapping_id ON entity_mapping_provenance (entity_mapping_id);
CREATE INDEX ix_entity_mapping_provenance_relationship_mapping_path_id ON entity_mapping_provenance (relationship_mapping_path_id);
CREATE INDEX ix_execution_metrics_mapping_session_id ON execution_metrics (mapping_session_id);
CREATE INDEX ix_execution_metrics_metric_type ON execution_metrics (metric_type);
CREATE INDEX ix_mapping_sessions_source_endpoint ON mapping_sessions (source_endpoint);
CREATE INDEX ix_mapping_sessions_target_endpoint ON mapping_sessions (target_endpoint);
CREATE INDEX ix_path_execution_logs_relationship_mapping_path_id ON path_execution_logs (relationship_mapping_path_id);
CREATE INDEX ix_path_execution_logs_source_entity_id ON path_execution_logs (source_entity_id);
CREATE INDEX ix_path_execution_logs_source_entity_type ON path_execution_logs (source_entity_type);
CREATE INDEX ix_path_log_mapping_associations_input_identifier ON path_log_mapping_associations (input_identifier);
CREATE INDEX ix_path_log_mapping_associations_log_id ON path_log_mapping_associations (log_id);
CREATE INDEX ix_path_log_mapping_associations_output_identifier ON path_log_mapping_associations (output_identifier);

BEGIN;
INSERT INTO alembic_version VALUES ('05a1cef680a1');

-- The parent of the new foreign key: a gap at 3, and one far out.
INSERT INTO path_execution_logs VALUES
  (1, 40, 'SALIX-0017', 'PLANT_CODE', '2025-03-01 06:00:00', '2025-03-01 06:00:01', 1000, 'done', 'looked up; found', NULL),
  (2, 40, NULL, 'PLANT_CODE', '2025-03-01 06:01:00', NULL, NULL, 'open', NULL, NULL),
  (4, 41, 'Kümmel''s mint', 'TRIVIAL_NAME', '2025-03-02 07:00:00', '2025-03-02 07:00:30', 30000, 'failed', '', 'said "no; never"'),
  (9000000000, 41, '柳', 'TRIVIAL_NAME', '2025-03-02 07:05:00', '2025-03-02 07:05:00', 0, 'done', 'a' || char(13, 10) || 'b', NULL);

-- Ids with gaps, a negative one and the largest; NULL wherever it may stand; two rows that differ by case alone.
INSERT INTO entity_mappings VALUES
  (-5, 'old-1', 'HERBARIUM', 'SALIX-0001', 'PLANT_CODE', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL),
  (1, 'SALIX-0017', 'PLANT_CODE', 'Salix alba', 'LATIN_NAME', 0.5, 'table', 0, NULL, '2025-03-01 06:00:01', 12, '2026-03-01 00:00:00', 0.25, '{"path": 40}', 1, 'forward'),
  (2, 'Salix alba', 'LATIN_NAME', 'SALIX-0017', 'PLANT_CODE', 0.5, 'table', 0, NULL, '2025-03-01 06:00:01', 0, NULL, 0.25, '{"path": 40, "back": true}', 1, 'reverse'),
  (3, 'salix alba', 'LATIN_NAME', 'SALIX-0017', 'PLANT_CODE', 1, 'table', 1, '[1, 2]', NULL, 1, NULL, 1e-9, '[]', 2, ''),
  (10, 'Kümmel''s mint', 'TRIVIAL_NAME', 'Mentha × piperita', 'LATIN_NAME', 0.1, 'guess', 1, '["a;b", "c''d"]', '2025-03-02 07:00:30', 3, NULL, NULL, '"text"', NULL, NULL),
  (11, '柳', 'TRIVIAL_NAME', 'Salix babylonica', 'LATIN_NAME', 0.99, 'guess', 1, '', '2025-03-02 07:05:00', 7, '1999-01-01 00:00:00', 0.0, '12', 3, 'forward'),
  (12, '', '', '', '', 0.0, '', 0, '', '', -1, '', -0.5, '', 0, ''),
  (9223372036854775807, 'last; "row" -- no comment', 'NOTE', '/* nor this */', 'NOTE', 1.0, NULL, 0, NULL, NULL, 9223372036854775807, NULL, NULL, 'null', NULL, 'forward');

-- These two go with their mapping by ON DELETE CASCADE: a DROP TABLE with foreign keys on would empty them.
INSERT INTO mapping_metadata VALUES
  (1, 'edition', '2025 spring'), (1, 'checked', '1'), (2, 'edition', NULL), (10, '', 'empty key'),
  (11, '読み', 'やなぎ'), (9223372036854775807, 'quote', 'it''s "here"');
INSERT INTO entity_mapping_provenance VALUES
  (1, 1, 40, '2025-03-01 06:00:01', '1.0'), (2, 1, 41, NULL, NULL), (5, -5, 40, '2025-03-01 06:00:02', '1.0-β'),
  (8, 11, 41, '2025-03-02 07:05:00', '');

INSERT INTO path_log_mapping_associations VALUES (1, 1, 'SALIX-0017', 'Salix alba'), (2, 4, 'Kümmel''s mint', NULL), (7, 9000000000, '柳', '');
INSERT INTO mapping_sessions VALUES
  (1, '2025-03-01 05:59:00', '2025-03-01 06:02:00', 'garden', 'herbarium', '{"rows": 2}', 'done', 2, NULL, 50, 2, 180.5, 1.0),
  (3, '2025-03-02 06:59:00', NULL, 'gärtnerei "Süd"', 'herbarium', NULL, 'open', NULL, 'it''s slow', NULL, NULL, NULL, NULL);
INSERT INTO execution_metrics VALUES
  (1, 1, 'batch', 'seconds', 90.25, NULL, '2025-03-01 06:01:00'), (2, 1, 'batch', 'slowest', NULL, 'path 40 → 41', '2025-03-01 06:02:00'),
  (4, 3, 'batch', 'seconds', 0, '', '2025-03-02 07:06:00');
INSERT INTO mapping_path_history VALUES (1), (4);
INSERT INTO performance_metrics VALUES (2);
COMMIT;
