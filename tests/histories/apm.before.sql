-- An apm database as release 0019 left it. Comments and lower-case keywords are no difference.

create table schema_migrations (
	id INTEGER primary key autoincrement, version TEXT not null unique, description TEXT,
	applied_at TIMESTAMP default CURRENT_TIMESTAMP, rollback_at TIMESTAMP default null,
	rollback_reason TEXT default null, applied_by TEXT default null);
create table projects (
	id INTEGER primary key autoincrement, name TEXT not null unique, description TEXT, path TEXT not null,
	tech_stack TEXT default '[]', detected_frameworks TEXT default '[]',
	status TEXT default 'initiated' check (status in ('initiated', 'active', 'on_hold', 'completed', 'archived')),
	created_at TIMESTAMP default CURRENT_TIMESTAMP, updated_at TIMESTAMP default CURRENT_TIMESTAMP);
create table work_items (
	id INTEGER primary key autoincrement, project_id INTEGER not null, parent_work_item_id INTEGER,
	name TEXT not null, description TEXT,
	type TEXT not null check (type in ('feature', 'enhancement', 'bugfix', 'research', 'analysis', 'planning', 'refactoring', 'infrastructure', 'maintenance', 'monitoring', 'documentation', 'security', 'fix_bugs_issues')),
	business_context TEXT, metadata TEXT default '{}', effort_estimate_hours REAL,
	priority INTEGER default 3 check (priority >= 1 and priority <= 5),
	status TEXT default 'proposed' check (status in ('draft', 'ready', 'active', 'review', 'done', 'archived', 'blocked', 'cancelled')), -- how far it is
	phase TEXT check (phase in ('D1_discovery', 'P1_plan', 'I1_implementation', 'R1_review', 'O1_operations', 'E1_evolution')),
	due_date TIMESTAMP, not_before TIMESTAMP, created_at TIMESTAMP default CURRENT_TIMESTAMP,
	updated_at TIMESTAMP default CURRENT_TIMESTAMP,
	foreign key (project_id) references projects (id) on delete cascade,
	foreign key (parent_work_item_id) references work_items (id) on delete cascade);
create table tasks (
	id INTEGER primary key autoincrement, work_item_id INTEGER not null, name TEXT not null, description TEXT,
	type TEXT default 'implementation' check (type in ('design', 'implementation', 'testing', 'bugfix', 'refactoring', 'documentation', 'deployment', 'review', 'analysis', 'research', 'maintenance', 'optimization', 'integration', 'training', 'meeting', 'planning', 'dependency', 'blocker', 'simple', 'other')),
	quality_metadata TEXT,
	effort_hours REAL check (effort_hours is null or (effort_hours >= 0 and effort_hours <= 8)),
	priority INTEGER default 3 check (priority >= 1 and priority <= 5), due_date TIMESTAMP, assigned_to TEXT,
	status TEXT default 'proposed' check (status in ('draft', 'ready', 'active', 'review', 'done', 'archived', 'blocked', 'cancelled')), -- how far it is
	blocked_reason TEXT, created_at TIMESTAMP default CURRENT_TIMESTAMP,
	updated_at TIMESTAMP default CURRENT_TIMESTAMP, started_at TIMESTAMP, completed_at TIMESTAMP,
	foreign key (work_item_id) references work_items (id) on delete cascade);
create table agents (
	id INTEGER primary key autoincrement, project_id INTEGER not null, role TEXT not null, -- who it is
	display_name TEXT not null, description TEXT, sop_content TEXT, capabilities TEXT default '[]',
	tier TEXT check (tier in ('1', '2', '3')), -- 1, 2 or 3; text for now
	is_active INTEGER default 1, agent_type TEXT default null, file_path TEXT default null,
	generated_at TIMESTAMP default null, created_at TIMESTAMP default CURRENT_TIMESTAMP,
	updated_at TIMESTAMP default CURRENT_TIMESTAMP,
	foreign key (project_id) references projects (id) on delete cascade, unique (project_id, role));
create table rules (
	id INTEGER primary key autoincrement, project_id INTEGER not null, rule_id TEXT not null,
	name TEXT not null, description TEXT, category TEXT,
	enforcement_level TEXT not null check (enforcement_level in ('BLOCK', 'LIMIT', 'GUIDE', 'ENHANCE')),
	validation_logic TEXT, error_message TEXT, config TEXT, enabled INTEGER default 1,
	created_at TIMESTAMP default CURRENT_TIMESTAMP, updated_at TIMESTAMP default CURRENT_TIMESTAMP,
	foreign key (project_id) references projects (id) on delete cascade, unique (project_id, rule_id));
create table ideas (
	id INTEGER primary key autoincrement, project_id INTEGER not null,
	title TEXT not null check (length(title) >= 3 and length(title) <= 200), description TEXT,
	source TEXT check (source in ('user', 'ai_suggestion', 'brainstorming_session', 'customer_feedback', 'competitor_analysis', 'other')),
	created_by TEXT, votes INTEGER default 0 check (votes >= 0), tags TEXT default '[]',
	status TEXT default 'idea' check (status in ('idea', 'research', 'design', 'accepted', 'converted', 'rejected')),
	rejection_reason TEXT, converted_to_work_item_id INTEGER, converted_at TIMESTAMP,
	created_at TIMESTAMP default CURRENT_TIMESTAMP, updated_at TIMESTAMP default CURRENT_TIMESTAMP,
	foreign key (project_id) references projects (id) on delete cascade,
	foreign key (converted_to_work_item_id) references work_items (id) on delete set null,
	check ((status = 'converted' and converted_to_work_item_id is not null and converted_at is not null) or (status != 'converted')));
create table document_references (
	id INTEGER primary key autoincrement,
	entity_type TEXT not null check (entity_type in ('project', 'work_item', 'task', 'idea', 'document', 'document_reference', 'summary', 'evidence', 'session', 'learning')),
	entity_id INTEGER not null, file_path TEXT not null,
	document_type TEXT check (document_type in ('idea', 'requirements', 'user_story', 'use_case', 'architecture_doc', 'design_doc', 'adr', 'technical_spec', 'implementation_plan', 'refactoring_guide', 'migration_guide', 'integration_guide', 'test_plan', 'test_report', 'coverage_report', 'validation_report', 'runbook', 'deployment_guide', 'monitoring_guide', 'incident_report', 'user_guide', 'admin_guide', 'api_doc', 'developer_guide', 'troubleshooting', 'faq', 'research_report', 'analysis_report', 'investigation_report', 'assessment_report', 'feasibility_study', 'competitive_analysis', 'session_summary', 'status_report', 'progress_report', 'milestone_report', 'retrospective_report', 'business_pillars', 'market_research', 'stakeholder_analysis', 'quality_gates_spec', 'specification', 'other')),
	title TEXT, description TEXT, file_size_bytes INTEGER, content_hash TEXT,
	format TEXT check (format in ('markdown', 'yaml', 'json', 'pdf', 'html', 'docx', 'xlsx', 'pptx', 'text', 'other')),
	created_by TEXT, created_at TIMESTAMP default CURRENT_TIMESTAMP,
	updated_at TIMESTAMP default CURRENT_TIMESTAMP, check (entity_id > 0),
	check (file_path is not null and length(file_path) > 0));
create table session_events (
	id INTEGER primary key autoincrement, project_id INTEGER not null,
	event_type TEXT not null check (event_type in ('workflow_transition', 'agent_action', 'gate_execution', 'context_refresh', 'dependency_added', 'blocker_created', 'blocker_resolved', 'work_item_created', 'task_created')),
	event_category TEXT not null check (event_category in ('workflow', 'tool_usage', 'decision', 'reasoning', 'error', 'session')),
	event_severity TEXT not null default 'info' check (event_severity in ('debug', 'info', 'warning', 'error', 'critical')),
	session_id INTEGER, timestamp TEXT not null, source TEXT not null, event_data TEXT not null,
	work_item_id INTEGER, task_id INTEGER, created_at TIMESTAMP default CURRENT_TIMESTAMP,
	foreign key (project_id) references projects (id) on delete cascade,
	foreign key (session_id) references sessions (id) on delete cascade,
	foreign key (work_item_id) references work_items (id) on delete cascade,
	foreign key (task_id) references tasks (id) on delete cascade);
create table evidence_sources (
	id INTEGER primary key autoincrement,
	entity_type TEXT not null check (entity_type in ('project', 'work_item', 'task', 'idea', 'document', 'document_reference', 'summary', 'evidence', 'session', 'learning')),
	entity_id INTEGER not null, url TEXT,
	source_type TEXT check (source_type in ('documentation', 'research', 'stackoverflow', 'github', 'internal_doc', 'meeting_notes', 'expert_opinion')),
	excerpt TEXT, captured_at TIMESTAMP default CURRENT_TIMESTAMP, content_hash TEXT,
	confidence REAL check (confidence >= 0.0 and confidence <= 1.0), created_by TEXT,
	created_at TIMESTAMP default CURRENT_TIMESTAMP,
	foreign key (entity_id) references work_items (id) on delete cascade);
create table sessions (
	id INTEGER primary key autoincrement, session_id TEXT not null unique, project_id INTEGER not null,
	tool_name TEXT not null check (tool_name in ('claude-code', 'cursor', 'windsurf', 'aider', 'manual', 'other')),
	llm_model TEXT check (llm_model in ('claude-sonnet-4-5', 'claude-opus-4', 'gpt-4', 'gpt-4-turbo', 'gpt-4o', 'gemini-pro', 'gemini-ultra', 'deepseek', 'other')),
	tool_version TEXT, start_time TIMESTAMP not null, end_time TIMESTAMP,
	duration_minutes INTEGER check (duration_minutes >= 0),
	status TEXT default 'active' check (status in ('active', 'paused', 'completed', 'abandoned')),
	session_type TEXT default 'coding' check (session_type in ('coding', 'review', 'planning', 'research', 'debugging')),
	exit_reason TEXT, developer_name TEXT, developer_email TEXT, metadata TEXT default '{}',
	created_at TIMESTAMP default CURRENT_TIMESTAMP, updated_at TIMESTAMP default CURRENT_TIMESTAMP,
	foreign key (project_id) references projects (id) on delete cascade);
create table agent_relationships (
	id INTEGER primary key autoincrement, agent_id INTEGER not null, related_agent_id INTEGER not null,
	relationship_type TEXT not null check (relationship_type in ('collaborates_with', 'reports_to', 'delegates_to', 'consults_with', 'reviews_for', 'mentors', 'specializes_in', 'handles_escalation')),
	metadata TEXT default '{}', created_at TIMESTAMP default CURRENT_TIMESTAMP,
	updated_at TIMESTAMP default CURRENT_TIMESTAMP,
	foreign key (agent_id) references agents (id) on delete cascade,
	foreign key (related_agent_id) references agents (id) on delete cascade,
	unique (agent_id, related_agent_id, relationship_type));
create table agent_tools (
	id INTEGER primary key autoincrement, agent_id INTEGER not null,
	phase TEXT not null check (phase in ('analysis', 'design', 'implementation', 'testing', 'deployment', 'maintenance')),
	tool_name TEXT not null, priority INTEGER default 1 check (priority >= 1 and priority <= 5),
	config TEXT default '{}', created_at TIMESTAMP default CURRENT_TIMESTAMP,
	updated_at TIMESTAMP default CURRENT_TIMESTAMP,
	foreign key (agent_id) references agents (id) on delete cascade, unique (agent_id, phase, tool_name));
create table task_dependencies (
	id INTEGER primary key autoincrement, task_id INTEGER not null, depends_on_task_id INTEGER not null,
	dependency_type TEXT default 'hard' check (dependency_type in ('hard', 'soft')), notes TEXT,
	created_at TIMESTAMP default CURRENT_TIMESTAMP,
	foreign key (task_id) references tasks (id) on delete cascade,
	foreign key (depends_on_task_id) references tasks (id) on delete cascade,
	unique (task_id, depends_on_task_id));
create table task_blockers (
	id INTEGER primary key autoincrement, task_id INTEGER not null,
	blocker_type TEXT not null check (blocker_type in ('task', 'external')), blocker_task_id INTEGER,
	blocker_description TEXT, blocker_reference TEXT, is_resolved INTEGER default 0, resolved_at TIMESTAMP,
	resolution_notes TEXT, created_at TIMESTAMP default CURRENT_TIMESTAMP,
	foreign key (task_id) references tasks (id) on delete cascade,
	foreign key (blocker_task_id) references tasks (id) on delete cascade,
	check ((blocker_type = 'task' and blocker_task_id is not null) or (blocker_type = 'external' and blocker_description is not null)));
create table work_item_dependencies (
	id INTEGER primary key autoincrement, work_item_id INTEGER not null,
	depends_on_work_item_id INTEGER not null,
	dependency_type TEXT default 'hard' check (dependency_type in ('hard', 'soft')), notes TEXT,
	created_at TIMESTAMP default CURRENT_TIMESTAMP,
	foreign key (work_item_id) references work_items (id) on delete cascade,
	foreign key (depends_on_work_item_id) references work_items (id) on delete cascade,
	unique (work_item_id, depends_on_work_item_id));
create table work_item_summaries (
	id INTEGER primary key autoincrement, work_item_id INTEGER not null,
	session_date TEXT not null check (session_date is date(session_date)),
	session_duration_hours REAL check (session_duration_hours is null or session_duration_hours >= 0),
	summary_text TEXT not null, context_metadata TEXT, created_at TEXT not null default (datetime('now')),
	created_by TEXT,
	summary_type TEXT default 'session' check (summary_type in ('session', 'milestone', 'decision', 'retrospective')),
	foreign key (work_item_id) references work_items (id) on delete cascade);
create table "contexts" (
	id INTEGER primary key autoincrement, project_id INTEGER not null,
	context_type TEXT not null check (context_type in ('resource_file', 'project_context', 'work_item_context', 'task_context', 'business_pillars_context', 'market_research_context', 'competitive_analysis_context', 'quality_gates_context', 'stakeholder_context', 'technical_context', 'implementation_context', 'idea_context', 'idea_to_work_item_mapping')),
	file_path TEXT, file_hash TEXT,
	resource_type TEXT check (resource_type in ('sop', 'code', 'specification', 'documentation') or resource_type is null),
	entity_type TEXT check (entity_type in ('project', 'work_item', 'task', 'idea') or entity_type is null),
	entity_id INTEGER, six_w_data TEXT,
	confidence_score REAL check (confidence_score is null or (confidence_score >= 0.0 and confidence_score <= 1.0)), -- how sure
	confidence_band TEXT check (confidence_band in ('RED', 'YELLOW', 'GREEN') or confidence_band is null),
	confidence_factors TEXT, context_data TEXT, created_at TIMESTAMP default CURRENT_TIMESTAMP,
	updated_at TIMESTAMP default CURRENT_TIMESTAMP,
	foreign key (project_id) references projects (id) on delete cascade,
	check ((context_type = 'resource_file' and file_path is not null) or (context_type in ('resource_file', 'project_context', 'work_item_context', 'task_context', 'business_pillars_context', 'market_research_context', 'competitive_analysis_context', 'quality_gates_context', 'stakeholder_context', 'technical_context', 'implementation_context', 'idea_context', 'idea_to_work_item_mapping'))),
	check ((context_type = 'resource_file') or (context_type in ('resource_file', 'project_context', 'work_item_context', 'task_context', 'business_pillars_context', 'market_research_context', 'competitive_analysis_context', 'quality_gates_context', 'stakeholder_context', 'technical_context', 'implementation_context', 'idea_context', 'idea_to_work_item_mapping') and entity_type is not null and entity_id is not null)),
	unique (context_type, entity_type, entity_id));
CREATE INDEX idx_agent_relationships_agent ON agent_relationships (agent_id);
CREATE INDEX idx_agent_relationships_related ON agent_relationships (related_agent_id);
CREATE INDEX idx_agent_tools_agent ON agent_tools (agent_id);
CREATE INDEX idx_agent_tools_phase ON agent_tools (phase, priority);
CREATE INDEX idx_agents_active ON agents (is_active);
CREATE INDEX idx_agents_project ON agents (project_id);
CREATE INDEX idx_agents_role ON agents (project_id, role);
CREATE INDEX idx_agents_type ON agents (agent_type);
CREATE INDEX idx_contexts_entity ON contexts (entity_type, entity_id);
CREATE INDEX idx_contexts_project ON contexts (project_id);
CREATE INDEX idx_contexts_type ON contexts (context_type);
CREATE INDEX idx_projects_name ON projects (name);
CREATE INDEX idx_projects_status ON projects (status);
CREATE INDEX idx_rules_enforcement ON rules (enforcement_level);
CREATE INDEX idx_rules_project ON rules (project_id);
CREATE INDEX idx_session_events_category ON session_events (event_category, timestamp DESC);
CREATE INDEX idx_session_events_entity ON session_events (work_item_id, task_id, timestamp DESC);
CREATE INDEX idx_session_events_session ON session_events (session_id, timestamp DESC);
CREATE INDEX idx_session_events_type ON session_events (event_type, timestamp DESC);
CREATE INDEX idx_task_blockers_blocker ON task_blockers (blocker_task_id);
CREATE INDEX idx_task_blockers_resolved ON task_blockers (is_resolved);
CREATE INDEX idx_task_blockers_task ON task_blockers (task_id);
CREATE INDEX idx_task_deps_depends ON task_dependencies (depends_on_task_id);
CREATE INDEX idx_task_deps_task ON task_dependencies (task_id);
CREATE INDEX idx_tasks_assigned ON tasks (assigned_to);
CREATE INDEX idx_tasks_blocked ON tasks (status) WHERE status = 'blocked';
CREATE INDEX idx_tasks_completed ON tasks (completed_at);
CREATE INDEX idx_tasks_priority ON tasks (priority);
CREATE INDEX idx_tasks_status ON tasks (status);
CREATE INDEX idx_tasks_work_item ON tasks (work_item_id);
CREATE INDEX idx_wi_deps_depends ON work_item_dependencies (depends_on_work_item_id);
CREATE INDEX idx_wi_deps_wi ON work_item_dependencies (work_item_id);
CREATE INDEX idx_wi_summaries_date ON work_item_summaries (session_date DESC);
CREATE INDEX idx_wi_summaries_type ON work_item_summaries (work_item_id, summary_type, session_date DESC);
CREATE INDEX idx_wi_summaries_wi ON work_item_summaries (work_item_id, session_date DESC);
CREATE INDEX idx_work_items_parent ON work_items (parent_work_item_id);
CREATE INDEX idx_work_items_priority ON work_items (priority);
CREATE INDEX idx_work_items_project ON work_items (project_id);
CREATE INDEX idx_work_items_status ON work_items (status);
CREATE INDEX idx_work_items_type ON work_items (type);
CREATE TRIGGER auto_resolve_task_blockers AFTER UPDATE OF status ON tasks WHEN NEW.status IN ('completed', 'cancelled', 'archived')
BEGIN UPDATE task_blockers SET is_resolved = 1, resolved_at = CURRENT_TIMESTAMP, resolution_notes = 'Blocker task ' || NEW.id || ' ' || NEW.status WHERE blocker_task_id = NEW.id AND is_resolved = 0; END;
CREATE TRIGGER set_task_started_at AFTER UPDATE OF status ON tasks WHEN NEW.status = 'in_progress' AND OLD.status != 'in_progress' AND NEW.started_at IS NULL
BEGIN UPDATE tasks SET started_at = CURRENT_TIMESTAMP WHERE id = NEW.id; END;
CREATE TRIGGER set_task_completed_at AFTER UPDATE OF status ON tasks WHEN NEW.status = 'completed' AND OLD.status != 'completed' AND NEW.completed_at IS NULL
BEGIN UPDATE tasks SET completed_at = CURRENT_TIMESTAMP WHERE id = NEW.id; END;
CREATE TRIGGER clear_blocked_reason AFTER UPDATE OF status ON tasks WHEN OLD.status = 'blocked' AND NEW.status != 'blocked'
BEGIN UPDATE tasks SET blocked_reason = NULL WHERE id = NEW.id; END;
CREATE TRIGGER update_task_timestamp AFTER UPDATE ON tasks
BEGIN UPDATE tasks SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id; END;
CREATE TRIGGER update_work_item_timestamp AFTER UPDATE ON work_items
BEGIN UPDATE work_items SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id; END;
CREATE TRIGGER update_project_timestamp AFTER UPDATE ON projects
BEGIN UPDATE projects SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id; END;
CREATE TRIGGER agents_updated_at AFTER UPDATE ON agents FOR EACH ROW
BEGIN UPDATE agents SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id; END;

BEGIN;
INSERT INTO schema_migrations (id, version, description, applied_at) VALUES (1, '0018', 'all tables', '2025-09-01 08:00:00'), (2, '0019', NULL, '2025-09-01 08:00:01');
INSERT INTO projects VALUES
  (2, 'lighthouse', 'a lamp and a stair', 'p/lighthouse', '["brass"]', '[]', 'active', '2025-09-01 09:00:00', '2025-09-01 09:00:00'),
  (5, 'Fähre "Ost"', NULL, 'p/ferry', '[]', '[]', 'on_hold', '2025-09-02 09:00:00', '2025-09-02 09:00:00');

-- Every status of the list, parents and children of the same table, a gap and NULLs.
INSERT INTO work_items VALUES
  (1, 2, NULL, 'Lamp', 'it''s dark; "very"', 'feature', NULL, '{}', 10.5, 1, 'active', 'I1_implementation', '2025-10-01 00:00:00', NULL, '2025-09-01 10:00:00', '2025-09-01 10:00:00'),
  (2, 2, 1, 'Glass', NULL, 'enhancement', 'ships', NULL, NULL, 5, 'ready', NULL, NULL, '2025-09-15 00:00:00', '2025-09-01 10:01:00', '2025-09-01 10:01:00'),
  (3, 2, 2, 'Clean the glass', NULL, 'maintenance', NULL, '{"daily": true}', 0, 3, 'done', 'O1_operations', NULL, NULL, '2025-09-01 10:02:00', '2025-09-03 10:02:00'),
  (4, 2, NULL, 'Stair', 'Wendel↻', 'bugfix', NULL, '{}', 3, 2, 'blocked', 'P1_plan', NULL, NULL, '2025-09-01 10:03:00', '2025-09-01 10:03:00'),
  (9, 5, NULL, 'Rope', NULL, 'research', NULL, '{}', NULL, NULL, NULL, NULL, NULL, NULL, '2025-09-02 10:00:00', '2025-09-02 10:00:00'),
  (12, 5, NULL, 'Paint', NULL, 'planning', NULL, '{}', NULL, 4, 'draft', 'E1_evolution', NULL, NULL, '2025-09-02 10:01:00', '2025-09-02 10:01:00');
INSERT INTO work_item_dependencies VALUES (1, 3, 2, 'hard', NULL, '2025-09-01 10:10:00'), (4, 4, 1, 'soft', 'can''t see', '2025-09-01 10:11:00');
INSERT INTO work_item_summaries VALUES
  (1, 1, '2025-09-01', 1.5, 'wick cut', NULL, '2025-09-01 12:00:00', 'ole', 'session'), (2, 12, '2025-09-02', NULL, 'it''s grün', '{"coats": 2}', '2025-09-02 12:00:00', NULL, 'decision');

-- Four of these statuses are not in the new list: they are mapped, and back again.
INSERT INTO tasks VALUES
  (1, 1, 'trim the wick', NULL, 'implementation', NULL, 1, 1, NULL, 'ole', 'done', NULL, '2025-09-01 11:00:00', '2025-09-01 12:00:00', '2025-09-01 11:30:00', '2025-09-01 12:00:00'),
  (2, 1, 'fill the oil', 'whale; no: rape', 'simple', '{"l": 4}', 0.5, 3, '2025-09-20 00:00:00', NULL, 'active', NULL, '2025-09-01 11:01:00', '2025-09-01 11:01:00', NULL, NULL),
  (3, 2, 'measure the "pane"', NULL, 'design', NULL, NULL, 2, NULL, 'åse', 'ready', NULL, '2025-09-01 11:02:00', '2025-09-01 11:02:00', NULL, NULL),
  (4, 2, 'order glass', NULL, 'other', NULL, 8, 3, NULL, NULL, 'draft', NULL, '2025-09-01 11:03:00', '2025-09-01 11:03:00', NULL, NULL),
  (6, 4, 'find the third step', NULL, 'research', NULL, 0, 3, NULL, NULL, 'blocked', 'too dark', '2025-09-01 11:04:00', '2025-09-01 11:04:00', NULL, NULL),
  (7, 4, 'nail it', NULL, 'bugfix', NULL, NULL, NULL, NULL, NULL, 'review', NULL, '2025-09-01 11:05:00', '2025-09-01 11:05:00', NULL, NULL),
  (15, 12, 'mix the paint', 'grün', 'testing', '[]', 2.25, 5, NULL, 'åse', 'archived', NULL, '2025-09-02 11:00:00', '2025-09-02 11:30:00', NULL, NULL),
  (16, 12, 'wait', NULL, 'meeting', NULL, NULL, 3, NULL, NULL, 'cancelled', NULL, '2025-09-02 11:01:00', '2025-09-02 11:01:00', NULL, NULL),
  (20, 9, 'knots', NULL, NULL, NULL, NULL, 3, NULL, NULL, NULL, NULL, '2025-09-02 11:02:00', '2025-09-02 11:02:00', NULL, NULL);
DELETE FROM tasks WHERE id = 20; -- the highest id ever used is remembered, and stays so
INSERT INTO task_dependencies VALUES (1, 2, 1, 'hard', NULL, '2025-09-01 11:10:00'), (3, 4, 3, 'soft', '"first" measure', '2025-09-01 11:11:00');
INSERT INTO task_blockers VALUES
  (1, 6, 'task', 2, NULL, NULL, 0, NULL, NULL, '2025-09-01 11:20:00'), (2, 4, 'external', NULL, 'the glazier''s away', 'letter 3', 1, '2025-09-04 00:00:00', 'back', '2025-09-01 11:21:00');

-- tier is text here; the row with the highest id was deleted.
INSERT INTO agents VALUES
  (1, 2, 'keeper', 'Keeper', 'climbs', 'up, then down', '["lamp"]', '1', 1, 'specialist', 'a/keeper.md', '2025-09-01 09:30:00', '2025-09-01 09:30:00', '2025-09-01 09:30:00'),
  (2, 2, 'glazier', 'The "Glazier"', NULL, NULL, '[]', '3', 0, NULL, NULL, NULL, '2025-09-01 09:31:00', '2025-09-01 09:31:00'),
  (4, 5, 'keeper', 'Fährmann', NULL, 'don''t sink', NULL, NULL, NULL, NULL, NULL, NULL, '2025-09-02 09:30:00', '2025-09-02 09:30:00'),
  (5, 5, 'agent-builder', 'Ours', 'made by hand', 'ask Åse', '[]', '2', 1, NULL, NULL, NULL, '2025-09-02 09:31:00', '2025-09-02 09:31:00'),
  (11, 5, 'stowaway', 'Nobody', NULL, NULL, '[]', NULL, 1, NULL, NULL, NULL, '2025-09-02 09:32:00', '2025-09-02 09:32:00');
DELETE FROM agents WHERE id = 11;
INSERT INTO agent_relationships VALUES (1, 2, 1, 'reports_to', '{}', '2025-09-01 09:40:00', '2025-09-01 09:40:00'), (3, 4, 5, 'mentors', NULL, '2025-09-02 09:40:00', '2025-09-02 09:40:00');
INSERT INTO agent_tools VALUES (1, 1, 'maintenance', 'scissors', 1, '{}', '2025-09-01 09:41:00', '2025-09-01 09:41:00'), (2, 4, 'testing', 'sounding lead', 5, NULL, '2025-09-02 09:41:00', '2025-09-02 09:41:00');

INSERT INTO rules VALUES (1, 2, 'L-1', 'no open flame', NULL, NULL, 'BLOCK', 'flame = 0', 'put it "out"', NULL, 1, '2025-09-01 09:50:00', '2025-09-01 09:50:00');
INSERT INTO ideas VALUES
  (1, 2, 'Electric light', NULL, 'user', NULL, 3, '["light"]', 'idea', NULL, NULL, NULL, '2025-09-01 09:55:00', '2025-09-01 09:55:00'),
  (2, 2, 'Paint it green', 'grün!', 'other', 'åse', 0, '[]', 'converted', NULL, 12, '2025-09-02 10:01:00', '2025-09-01 09:56:00', '2025-09-02 10:01:00');
INSERT INTO contexts VALUES
  (1, 2, 'resource_file', 'doc/lamp.md', 'c0ffee', 'documentation', NULL, NULL, NULL, NULL, NULL, NULL, NULL, '2025-09-01 10:20:00', '2025-09-01 10:20:00'),
  (2, 2, 'work_item_context', NULL, NULL, NULL, 'work_item', 1, '{"who": "ole"}', 0.5, 'YELLOW', NULL, '{"q": "it''s"}', '2025-09-01 10:21:00', '2025-09-01 10:21:00'),
  (7, 5, 'idea_context', '', NULL, NULL, 'idea', 2, NULL, 1, 'GREEN', NULL, NULL, '2025-09-02 10:20:00', '2025-09-02 10:20:00');

-- One format is not in the new list. The same file twice, but for different entities.
INSERT INTO document_references VALUES
  (1, 'work_item', 1, 'doc/lamp.md', 'design_doc', 'Lamp', NULL, 100, 'c0ffee', 'markdown', 'ole', '2025-09-01 10:40:00', '2025-09-01 10:40:00'),
  (2, 'task', 3, 'doc/pane.docx', 'other', NULL, '"as built"', NULL, NULL, 'docx', NULL, '2025-09-01 10:41:00', '2025-09-01 10:41:00'),
  (5, 'task', 4, 'doc/pane.docx', NULL, NULL, NULL, 0, NULL, NULL, NULL, '2025-09-01 10:42:00', '2025-09-01 10:42:00'),
  (6, 'project', 5, 'doc/fähre.pdf', 'user_guide', 'Fähre', NULL, 7, NULL, 'pdf', 'åse', '2025-09-02 10:40:00', '2025-09-02 10:40:00');
INSERT INTO evidence_sources VALUES
  (1, 'work_item', 1, 'https://lamp.example/oil', 'research', 'rape "burns"', '2025-09-01 10:50:00', NULL, 0.25, 'ole', '2025-09-01 10:50:00'),
  (3, 'idea', 12, NULL, NULL, NULL, '2025-09-02 10:50:00', 'aa', 1, NULL, '2025-09-02 10:50:00');
INSERT INTO sessions (id, session_id, project_id, tool_name, start_time, status, session_type, metadata) VALUES (1, 'night-1', 2, 'manual', '2025-09-01 20:00:00', 'completed', 'coding', '{}'), (3, 'night-2', 5, 'other', '2025-09-02 20:00:00', 'active', 'review', NULL);
INSERT INTO session_events VALUES
  (1, 2, 'task_created', 'workflow', 'info', 1, '2025-09-01T11:00:00', 'hand', '{}', 1, 1, '2025-09-01 11:00:00'), (2, 2, 'blocker_created', 'error', 'critical', NULL, '2025-09-01T11:20:00', 'hand', '{"why": "dark"}', NULL, 6, '2025-09-01 11:20:00');
COMMIT;
