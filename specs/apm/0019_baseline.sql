-- Made by kiln; change the spec and run make. Spec: 0019_baseline.yaml
-- revision: 0019
-- description: The database as release 0019 left it

-- upgrade

-- create_table projects (line 8), create_index idx_projects_name (line 23), create_index idx_projects_status (line 25), create_table work_items (line 29), create_index idx_work_items_parent (line 60), create_index idx_work_items_priority (line 62), create_index idx_work_items_project (line 64), create_index idx_work_items_status (line 66), create_index idx_work_items_type (line 68), create_table work_item_dependencies (line 71), create_index idx_wi_deps_depends (line 84), create_index idx_wi_deps_wi (line 86), create_table work_item_summaries (line 89), create_index idx_wi_summaries_date (line 108), create_index idx_wi_summaries_type (line 110), create_index idx_wi_summaries_wi (line 112), create_table tasks (line 115), create_index idx_tasks_assigned (line 146), create_index idx_tasks_blocked (line 148), create_index idx_tasks_completed (line 150), create_index idx_tasks_priority (line 152), create_index idx_tasks_status (line 154), create_index idx_tasks_work_item (line 156), create_table task_dependencies (line 159), create_index idx_task_deps_depends (line 172), create_index idx_task_deps_task (line 174), create_table task_blockers (line 177), create_index idx_task_blockers_blocker (line 197), create_index idx_task_blockers_resolved (line 199), create_index idx_task_blockers_task (line 201), create_table agents (line 205), create_index idx_agents_active (line 225), create_index idx_agents_project (line 227), create_index idx_agents_role (line 229), create_index idx_agents_type (line 231), create_table agent_relationships (line 234), create_index idx_agent_relationships_agent (line 251), create_index idx_agent_relationships_related (line 253), create_table agent_tools (line 256), create_index idx_agent_tools_agent (line 272), create_index idx_agent_tools_phase (line 274), create_table rules (line 278), create_index idx_rules_enforcement (line 299), create_index idx_rules_project (line 301), create_table ideas (line 304), create_table contexts (line 334), create_index idx_contexts_entity (line 393), create_index idx_contexts_project (line 395), create_index idx_contexts_type (line 397), create_table document_references (line 400), create_table evidence_sources (line 436), create_table sessions (line 460), create_table session_events (line 492), create_index idx_session_events_category (line 520), create_index idx_session_events_entity (line 522), create_index idx_session_events_session (line 524), create_index idx_session_events_type (line 526), create_trigger auto_resolve_task_blockers (line 530), create_trigger set_task_started_at (line 542), create_trigger set_task_completed_at (line 550), create_trigger clear_blocked_reason (line 558), create_trigger update_task_timestamp (line 566), create_trigger update_work_item_timestamp (line 573), create_trigger update_project_timestamp (line 580), create_trigger agents_updated_at (line 587)
CREATE TABLE projects (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    description TEXT,
    path TEXT NOT NULL,
    tech_stack TEXT DEFAULT '[]',
    detected_frameworks TEXT DEFAULT '[]',
    status TEXT DEFAULT 'initiated' CHECK (status IN (
        'initiated', 'active', 'on_hold', 'completed', 'archived'
    )),
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP
);

CREATE TABLE work_items (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    project_id INTEGER NOT NULL,
    parent_work_item_id INTEGER,
    name TEXT NOT NULL,
    description TEXT,
    type TEXT NOT NULL CHECK (type IN (
        'feature', 'enhancement', 'bugfix', 'research', 'analysis', 'planning',
        'refactoring', 'infrastructure', 'maintenance', 'monitoring', 'documentation',
        'security', 'fix_bugs_issues'
    )),
    business_context TEXT,
    metadata TEXT DEFAULT '{}',
    effort_estimate_hours REAL,
    priority INTEGER DEFAULT 3 CHECK (priority >= 1 AND priority <= 5),
    status TEXT DEFAULT 'proposed' CHECK (status IN (
        'draft', 'ready', 'active', 'review', 'done', 'archived', 'blocked', 'cancelled'
    )),
    phase TEXT CHECK (phase IN (
        'D1_discovery', 'P1_plan', 'I1_implementation', 'R1_review', 'O1_operations',
        'E1_evolution'
    )),
    due_date TIMESTAMP,
    not_before TIMESTAMP,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    FOREIGN KEY (project_id) REFERENCES projects (id) ON DELETE CASCADE,
    FOREIGN KEY (parent_work_item_id) REFERENCES work_items (id) ON DELETE CASCADE
);

CREATE TABLE work_item_dependencies (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    work_item_id INTEGER NOT NULL,
    depends_on_work_item_id INTEGER NOT NULL,
    dependency_type TEXT DEFAULT 'hard' CHECK (dependency_type IN ('hard', 'soft')),
    notes TEXT,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    FOREIGN KEY (work_item_id) REFERENCES work_items (id) ON DELETE CASCADE,
    FOREIGN KEY (depends_on_work_item_id) REFERENCES work_items (id) ON DELETE CASCADE,
    UNIQUE (work_item_id, depends_on_work_item_id)
);

CREATE TABLE work_item_summaries (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    work_item_id INTEGER NOT NULL,
    session_date TEXT NOT NULL CHECK (session_date IS date(session_date)),
    session_duration_hours REAL CHECK (
        session_duration_hours IS NULL
        OR session_duration_hours >= 0
    ),
    summary_text TEXT NOT NULL,
    context_metadata TEXT,
    created_at TEXT NOT NULL DEFAULT (datetime('now')),
    created_by TEXT,
    summary_type TEXT DEFAULT 'session' CHECK (summary_type IN (
        'session', 'milestone', 'decision', 'retrospective'
    )),
    FOREIGN KEY (work_item_id) REFERENCES work_items (id) ON DELETE CASCADE
);

CREATE TABLE tasks (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    work_item_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    description TEXT,
    type TEXT DEFAULT 'implementation' CHECK (type IN (
        'design', 'implementation', 'testing', 'bugfix', 'refactoring', 'documentation',
        'deployment', 'review', 'analysis', 'research', 'maintenance', 'optimization',
        'integration', 'training', 'meeting', 'planning', 'dependency', 'blocker',
        'simple', 'other'
    )),
    quality_metadata TEXT,
    effort_hours REAL CHECK (
        effort_hours IS NULL
        OR (effort_hours >= 0 AND effort_hours <= 8)
    ),
    priority INTEGER DEFAULT 3 CHECK (priority >= 1 AND priority <= 5),
    due_date TIMESTAMP,
    assigned_to TEXT,
    status TEXT DEFAULT 'proposed' CHECK (status IN (
        'draft', 'ready', 'active', 'review', 'done', 'archived', 'blocked', 'cancelled'
    )),
    blocked_reason TEXT,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    started_at TIMESTAMP,
    completed_at TIMESTAMP,
    FOREIGN KEY (work_item_id) REFERENCES work_items (id) ON DELETE CASCADE
);

CREATE TABLE task_dependencies (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    task_id INTEGER NOT NULL,
    depends_on_task_id INTEGER NOT NULL,
    dependency_type TEXT DEFAULT 'hard' CHECK (dependency_type IN ('hard', 'soft')),
    notes TEXT,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    FOREIGN KEY (task_id) REFERENCES tasks (id) ON DELETE CASCADE,
    FOREIGN KEY (depends_on_task_id) REFERENCES tasks (id) ON DELETE CASCADE,
    UNIQUE (task_id, depends_on_task_id)
);

CREATE TABLE task_blockers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    task_id INTEGER NOT NULL,
    blocker_type TEXT NOT NULL CHECK (blocker_type IN ('task', 'external')),
    blocker_task_id INTEGER,
    blocker_description TEXT,
    blocker_reference TEXT,
    is_resolved INTEGER DEFAULT 0,
    resolved_at TIMESTAMP,
    resolution_notes TEXT,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    FOREIGN KEY (task_id) REFERENCES tasks (id) ON DELETE CASCADE,
    FOREIGN KEY (blocker_task_id) REFERENCES tasks (id) ON DELETE CASCADE,
    CHECK (
        (blocker_type = 'task' AND blocker_task_id IS NOT NULL)
        OR (blocker_type = 'external' AND blocker_description IS NOT NULL)
    )
);

CREATE TABLE agents (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    project_id INTEGER NOT NULL,
    role TEXT NOT NULL,
    display_name TEXT NOT NULL,
    description TEXT,
    sop_content TEXT,
    capabilities TEXT DEFAULT '[]',
    tier TEXT CHECK (tier IN ('1', '2', '3')),
    is_active INTEGER DEFAULT 1,
    agent_type TEXT DEFAULT NULL,
    file_path TEXT DEFAULT NULL,
    generated_at TIMESTAMP DEFAULT NULL,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    FOREIGN KEY (project_id) REFERENCES projects (id) ON DELETE CASCADE,
    UNIQUE (project_id, role)
);

CREATE TABLE agent_relationships (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    agent_id INTEGER NOT NULL,
    related_agent_id INTEGER NOT NULL,
    relationship_type TEXT NOT NULL CHECK (relationship_type IN (
        'collaborates_with', 'reports_to', 'delegates_to', 'consults_with', 'reviews_for',
        'mentors', 'specializes_in', 'handles_escalation'
    )),
    metadata TEXT DEFAULT '{}',
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    FOREIGN KEY (agent_id) REFERENCES agents (id) ON DELETE CASCADE,
    FOREIGN KEY (related_agent_id) REFERENCES agents (id) ON DELETE CASCADE,
    UNIQUE (agent_id, related_agent_id, relationship_type)
);

CREATE TABLE agent_tools (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    agent_id INTEGER NOT NULL,
    phase TEXT NOT NULL CHECK (phase IN (
        'analysis', 'design', 'implementation', 'testing', 'deployment', 'maintenance'
    )),
    tool_name TEXT NOT NULL,
    priority INTEGER DEFAULT 1 CHECK (priority >= 1 AND priority <= 5),
    config TEXT DEFAULT '{}',
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    FOREIGN KEY (agent_id) REFERENCES agents (id) ON DELETE CASCADE,
    UNIQUE (agent_id, phase, tool_name)
);

CREATE TABLE rules (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    project_id INTEGER NOT NULL,
    rule_id TEXT NOT NULL,
    name TEXT NOT NULL,
    description TEXT,
    category TEXT,
    enforcement_level TEXT NOT NULL CHECK (enforcement_level IN (
        'BLOCK', 'LIMIT', 'GUIDE', 'ENHANCE'
    )),
    validation_logic TEXT,
    error_message TEXT,
    config TEXT,
    enabled INTEGER DEFAULT 1,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    FOREIGN KEY (project_id) REFERENCES projects (id) ON DELETE CASCADE,
    UNIQUE (project_id, rule_id)
);

CREATE TABLE ideas (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    project_id INTEGER NOT NULL,
    title TEXT NOT NULL CHECK (length(title) >= 3 AND length(title) <= 200),
    description TEXT,
    source TEXT CHECK (source IN (
        'user', 'ai_suggestion', 'brainstorming_session', 'customer_feedback',
        'competitor_analysis', 'other'
    )),
    created_by TEXT,
    votes INTEGER DEFAULT 0 CHECK (votes >= 0),
    tags TEXT DEFAULT '[]',
    status TEXT DEFAULT 'idea' CHECK (status IN (
        'idea', 'research', 'design', 'accepted', 'converted', 'rejected'
    )),
    rejection_reason TEXT,
    converted_to_work_item_id INTEGER,
    converted_at TIMESTAMP,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    FOREIGN KEY (project_id) REFERENCES projects (id) ON DELETE CASCADE,
    FOREIGN KEY (converted_to_work_item_id) REFERENCES work_items (id) ON DELETE SET NULL,
    CHECK (
        (status = 'converted' AND converted_to_work_item_id IS NOT NULL AND converted_at IS NOT NULL)
        OR (status != 'converted')
    )
);

CREATE TABLE contexts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    project_id INTEGER NOT NULL,
    context_type TEXT NOT NULL CHECK (context_type IN (
        'resource_file', 'project_context', 'work_item_context', 'task_context',
        'business_pillars_context', 'market_research_context',
        'competitive_analysis_context', 'quality_gates_context', 'stakeholder_context',
        'technical_context', 'implementation_context', 'idea_context',
        'idea_to_work_item_mapping'
    )),
    file_path TEXT,
    file_hash TEXT,
    resource_type TEXT CHECK (
        resource_type IN ('sop', 'code', 'specification', 'documentation')
        OR resource_type IS NULL
    ),
    entity_type TEXT CHECK (
        entity_type IN ('project', 'work_item', 'task', 'idea')
        OR entity_type IS NULL
    ),
    entity_id INTEGER,
    six_w_data TEXT,
    confidence_score REAL CHECK (
        confidence_score IS NULL
        OR (confidence_score >= 0.0 AND confidence_score <= 1.0)
    ),
    confidence_band TEXT CHECK (
        confidence_band IN ('RED', 'YELLOW', 'GREEN')
        OR confidence_band IS NULL
    ),
    confidence_factors TEXT,
    context_data TEXT,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    FOREIGN KEY (project_id) REFERENCES projects (id) ON DELETE CASCADE,
    CHECK (
        (context_type = 'resource_file' AND file_path IS NOT NULL)
        OR (context_type IN (
            'resource_file', 'project_context', 'work_item_context', 'task_context',
            'business_pillars_context', 'market_research_context',
            'competitive_analysis_context', 'quality_gates_context', 'stakeholder_context',
            'technical_context', 'implementation_context', 'idea_context',
            'idea_to_work_item_mapping'
        ))
    ),
    CHECK (
        (context_type = 'resource_file')
        OR (context_type IN (
            'resource_file', 'project_context', 'work_item_context', 'task_context',
            'business_pillars_context', 'market_research_context',
            'competitive_analysis_context', 'quality_gates_context', 'stakeholder_context',
            'technical_context', 'implementation_context', 'idea_context',
            'idea_to_work_item_mapping'
        ) AND entity_type IS NOT NULL AND entity_id IS NOT NULL)
    ),
    UNIQUE (context_type, entity_type, entity_id)
);

CREATE TABLE document_references (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    entity_type TEXT NOT NULL CHECK (entity_type IN (
        'project', 'work_item', 'task', 'idea', 'document', 'document_reference',
        'summary', 'evidence', 'session', 'learning'
    )),
    entity_id INTEGER NOT NULL,
    file_path TEXT NOT NULL,
    document_type TEXT CHECK (document_type IN (
        'idea', 'requirements', 'user_story', 'use_case', 'architecture_doc', 'design_doc',
        'adr', 'technical_spec', 'implementation_plan', 'refactoring_guide',
        'migration_guide', 'integration_guide', 'test_plan', 'test_report',
        'coverage_report', 'validation_report', 'runbook', 'deployment_guide',
        'monitoring_guide', 'incident_report', 'user_guide', 'admin_guide', 'api_doc',
        'developer_guide', 'troubleshooting', 'faq', 'research_report', 'analysis_report',
        'investigation_report', 'assessment_report', 'feasibility_study',
        'competitive_analysis', 'session_summary', 'status_report', 'progress_report',
        'milestone_report', 'retrospective_report', 'business_pillars', 'market_research',
        'stakeholder_analysis', 'quality_gates_spec', 'specification', 'other'
    )),
    title TEXT,
    description TEXT,
    file_size_bytes INTEGER,
    content_hash TEXT,
    format TEXT CHECK (format IN (
        'markdown', 'yaml', 'json', 'pdf', 'html', 'docx', 'xlsx', 'pptx', 'text', 'other'
    )),
    created_by TEXT,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    CHECK (entity_id > 0),
    CHECK (file_path IS NOT NULL AND length(file_path) > 0)
);

CREATE TABLE evidence_sources (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    entity_type TEXT NOT NULL CHECK (entity_type IN (
        'project', 'work_item', 'task', 'idea', 'document', 'document_reference',
        'summary', 'evidence', 'session', 'learning'
    )),
    entity_id INTEGER NOT NULL,
    url TEXT,
    source_type TEXT CHECK (source_type IN (
        'documentation', 'research', 'stackoverflow', 'github', 'internal_doc',
        'meeting_notes', 'expert_opinion'
    )),
    excerpt TEXT,
    captured_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    content_hash TEXT,
    confidence REAL CHECK (confidence >= 0.0 AND confidence <= 1.0),
    created_by TEXT,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    FOREIGN KEY (entity_id) REFERENCES work_items (id) ON DELETE CASCADE
);

CREATE TABLE sessions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id TEXT NOT NULL UNIQUE,
    project_id INTEGER NOT NULL,
    tool_name TEXT NOT NULL CHECK (tool_name IN (
        'claude-code', 'cursor', 'windsurf', 'aider', 'manual', 'other'
    )),
    llm_model TEXT CHECK (llm_model IN (
        'claude-sonnet-4-5', 'claude-opus-4', 'gpt-4', 'gpt-4-turbo', 'gpt-4o',
        'gemini-pro', 'gemini-ultra', 'deepseek', 'other'
    )),
    tool_version TEXT,
    start_time TIMESTAMP NOT NULL,
    end_time TIMESTAMP,
    duration_minutes INTEGER CHECK (duration_minutes >= 0),
    status TEXT DEFAULT 'active' CHECK (status IN (
        'active', 'paused', 'completed', 'abandoned'
    )),
    session_type TEXT DEFAULT 'coding' CHECK (session_type IN (
        'coding', 'review', 'planning', 'research', 'debugging'
    )),
    exit_reason TEXT,
    developer_name TEXT,
    developer_email TEXT,
    metadata TEXT DEFAULT '{}',
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    updated_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    FOREIGN KEY (project_id) REFERENCES projects (id) ON DELETE CASCADE
);

CREATE TABLE session_events (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    project_id INTEGER NOT NULL,
    event_type TEXT NOT NULL CHECK (event_type IN (
        'workflow_transition', 'agent_action', 'gate_execution', 'context_refresh',
        'dependency_added', 'blocker_created', 'blocker_resolved', 'work_item_created',
        'task_created'
    )),
    event_category TEXT NOT NULL CHECK (event_category IN (
        'workflow', 'tool_usage', 'decision', 'reasoning', 'error', 'session'
    )),
    event_severity TEXT NOT NULL DEFAULT 'info' CHECK (event_severity IN (
        'debug', 'info', 'warning', 'error', 'critical'
    )),
    session_id INTEGER,
    timestamp TEXT NOT NULL,
    source TEXT NOT NULL,
    event_data TEXT NOT NULL,
    work_item_id INTEGER,
    task_id INTEGER,
    created_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP,
    FOREIGN KEY (project_id) REFERENCES projects (id) ON DELETE CASCADE,
    FOREIGN KEY (session_id) REFERENCES sessions (id) ON DELETE CASCADE,
    FOREIGN KEY (work_item_id) REFERENCES work_items (id) ON DELETE CASCADE,
    FOREIGN KEY (task_id) REFERENCES tasks (id) ON DELETE CASCADE
);

CREATE INDEX idx_projects_name ON projects (name);

CREATE INDEX idx_projects_status ON projects (status);

CREATE INDEX idx_work_items_parent ON work_items (parent_work_item_id);

CREATE INDEX idx_work_items_priority ON work_items (priority);

CREATE INDEX idx_work_items_project ON work_items (project_id);

CREATE INDEX idx_work_items_status ON work_items (status);

CREATE INDEX idx_work_items_type ON work_items (type);

CREATE INDEX idx_wi_deps_depends ON work_item_dependencies (depends_on_work_item_id);

CREATE INDEX idx_wi_deps_wi ON work_item_dependencies (work_item_id);

CREATE INDEX idx_wi_summaries_date ON work_item_summaries (session_date DESC);

CREATE INDEX idx_wi_summaries_type ON work_item_summaries (work_item_id, summary_type, session_date DESC);

CREATE INDEX idx_wi_summaries_wi ON work_item_summaries (work_item_id, session_date DESC);

CREATE INDEX idx_tasks_assigned ON tasks (assigned_to);

CREATE INDEX idx_tasks_blocked ON tasks (status) WHERE status = 'blocked';

CREATE INDEX idx_tasks_completed ON tasks (completed_at);

CREATE INDEX idx_tasks_priority ON tasks (priority);

CREATE INDEX idx_tasks_status ON tasks (status);

CREATE INDEX idx_tasks_work_item ON tasks (work_item_id);

CREATE INDEX idx_task_deps_depends ON task_dependencies (depends_on_task_id);

CREATE INDEX idx_task_deps_task ON task_dependencies (task_id);

CREATE INDEX idx_task_blockers_blocker ON task_blockers (blocker_task_id);

CREATE INDEX idx_task_blockers_resolved ON task_blockers (is_resolved);

CREATE INDEX idx_task_blockers_task ON task_blockers (task_id);

CREATE INDEX idx_agents_active ON agents (is_active);

CREATE INDEX idx_agents_project ON agents (project_id);

CREATE INDEX idx_agents_role ON agents (project_id, role);

CREATE INDEX idx_agents_type ON agents (agent_type);

CREATE INDEX idx_agent_relationships_agent ON agent_relationships (agent_id);

CREATE INDEX idx_agent_relationships_related ON agent_relationships (related_agent_id);

CREATE INDEX idx_agent_tools_agent ON agent_tools (agent_id);

CREATE INDEX idx_agent_tools_phase ON agent_tools (phase, priority);

CREATE INDEX idx_rules_enforcement ON rules (enforcement_level);

CREATE INDEX idx_rules_project ON rules (project_id);

CREATE INDEX idx_contexts_entity ON contexts (entity_type, entity_id);

CREATE INDEX idx_contexts_project ON contexts (project_id);

CREATE INDEX idx_contexts_type ON contexts (context_type);

CREATE INDEX idx_session_events_category ON session_events (event_category, timestamp DESC);

CREATE INDEX idx_session_events_entity ON session_events (work_item_id, task_id, timestamp DESC);

CREATE INDEX idx_session_events_session ON session_events (session_id, timestamp DESC);

CREATE INDEX idx_session_events_type ON session_events (event_type, timestamp DESC);

CREATE TRIGGER auto_resolve_task_blockers
    AFTER UPDATE OF status ON tasks
    WHEN NEW.status IN ('completed', 'cancelled', 'archived')
BEGIN
    UPDATE task_blockers
        SET is_resolved = 1,
            resolved_at = CURRENT_TIMESTAMP,
            resolution_notes = 'Blocker task ' || NEW.id || ' ' || NEW.status
        WHERE blocker_task_id = NEW.id AND is_resolved = 0;
END;

CREATE TRIGGER set_task_started_at
    AFTER UPDATE OF status ON tasks
    WHEN NEW.status = 'in_progress' AND OLD.status != 'in_progress' AND NEW.started_at IS NULL
BEGIN
    UPDATE tasks SET started_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

CREATE TRIGGER set_task_completed_at
    AFTER UPDATE OF status ON tasks
    WHEN NEW.status = 'completed' AND OLD.status != 'completed' AND NEW.completed_at IS NULL
BEGIN
    UPDATE tasks SET completed_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

CREATE TRIGGER clear_blocked_reason
    AFTER UPDATE OF status ON tasks
    WHEN OLD.status = 'blocked' AND NEW.status != 'blocked'
BEGIN
    UPDATE tasks SET blocked_reason = NULL WHERE id = NEW.id;
END;

CREATE TRIGGER update_task_timestamp
    AFTER UPDATE ON tasks
BEGIN
    UPDATE tasks SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

CREATE TRIGGER update_work_item_timestamp
    AFTER UPDATE ON work_items
BEGIN
    UPDATE work_items SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

CREATE TRIGGER update_project_timestamp
    AFTER UPDATE ON projects
BEGIN
    UPDATE projects SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

CREATE TRIGGER agents_updated_at
    AFTER UPDATE ON agents
    FOR EACH ROW
BEGIN
    UPDATE agents SET updated_at = CURRENT_TIMESTAMP WHERE id = NEW.id;
END;

-- downgrade

-- undoes create_table projects (line 8), create_index idx_projects_name (line 23), create_index idx_projects_status (line 25), create_table work_items (line 29), create_index idx_work_items_parent (line 60), create_index idx_work_items_priority (line 62), create_index idx_work_items_project (line 64), create_index idx_work_items_status (line 66), create_index idx_work_items_type (line 68), create_table work_item_dependencies (line 71), create_index idx_wi_deps_depends (line 84), create_index idx_wi_deps_wi (line 86), create_table work_item_summaries (line 89), create_index idx_wi_summaries_date (line 108), create_index idx_wi_summaries_type (line 110), create_index idx_wi_summaries_wi (line 112), create_table tasks (line 115), create_index idx_tasks_assigned (line 146), create_index idx_tasks_blocked (line 148), create_index idx_tasks_completed (line 150), create_index idx_tasks_priority (line 152), create_index idx_tasks_status (line 154), create_index idx_tasks_work_item (line 156), create_table task_dependencies (line 159), create_index idx_task_deps_depends (line 172), create_index idx_task_deps_task (line 174), create_table task_blockers (line 177), create_index idx_task_blockers_blocker (line 197), create_index idx_task_blockers_resolved (line 199), create_index idx_task_blockers_task (line 201), create_table agents (line 205), create_index idx_agents_active (line 225), create_index idx_agents_project (line 227), create_index idx_agents_role (line 229), create_index idx_agents_type (line 231), create_table agent_relationships (line 234), create_index idx_agent_relationships_agent (line 251), create_index idx_agent_relationships_related (line 253), create_table agent_tools (line 256), create_index idx_agent_tools_agent (line 272), create_index idx_agent_tools_phase (line 274), create_table rules (line 278), create_index idx_rules_enforcement (line 299), create_index idx_rules_project (line 301), create_table ideas (line 304), create_table contexts (line 334), create_index idx_contexts_entity (line 393), create_index idx_contexts_project (line 395), create_index idx_contexts_type (line 397), create_table document_references (line 400), create_table evidence_sources (line 436), create_table sessions (line 460), create_table session_events (line 492), create_index idx_session_events_category (line 520), create_index idx_session_events_entity (line 522), create_index idx_session_events_session (line 524), create_index idx_session_events_type (line 526), create_trigger auto_resolve_task_blockers (line 530), create_trigger set_task_started_at (line 542), create_trigger set_task_completed_at (line 550), create_trigger clear_blocked_reason (line 558), create_trigger update_task_timestamp (line 566), create_trigger update_work_item_timestamp (line 573), create_trigger update_project_timestamp (line 580), create_trigger agents_updated_at (line 587)
DROP TABLE "session_events";

DROP TABLE "sessions";

DROP TABLE "evidence_sources";

DROP TABLE "document_references";

DROP TABLE "contexts";

DROP TABLE "ideas";

DROP TABLE "rules";

DROP TABLE "agent_tools";

DROP TABLE "agent_relationships";

DROP TABLE "agents";

DROP TABLE "task_blockers";

DROP TABLE "task_dependencies";

DROP TABLE "tasks";

DROP TABLE "work_item_summaries";

DROP TABLE "work_item_dependencies";

DROP TABLE "work_items";

DROP TABLE "projects";
