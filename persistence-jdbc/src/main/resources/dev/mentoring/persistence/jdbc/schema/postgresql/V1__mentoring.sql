-- Mentoring, schema version 1, for PostgreSQL.
--
-- Instants are milliseconds since 1970-01-01T00:00Z. What was said stands in the columns named content, and nowhere else.
-- finished_version is 0 while a row is open; a finished row stands at (finished_version, finished_index) in the journal.
-- row_version is the version of the relationship whose command wrote the row last.
-- shared_version is the version that changed last what the pair shares; later ones wrote what is an author's own.
-- key_number is that of the key that seals what is written next; 0 where no keys are kept here.
-- attention_at is when somebody should look at the relationship if nobody changes it: as of its last command, null if never.
-- COLLATE "C" compares byte by byte, whatever the database's own collation: a tenant must not read what belongs to another.

CREATE TABLE mentoring_schema_version (
    version INTEGER NOT NULL,
    PRIMARY KEY (version)
);

CREATE TABLE mentoring_relationship (
    tenant VARCHAR(128) COLLATE "C" NOT NULL,
    id VARCHAR(36) COLLATE "C" NOT NULL,
    version BIGINT NOT NULL,
    shared_version BIGINT NOT NULL,
    key_number INTEGER NOT NULL,
    external_id VARCHAR(128) COLLATE "C",
    programme VARCHAR(128) COLLATE "C" NOT NULL,
    mentor VARCHAR(128) COLLATE "C" NOT NULL,
    mentee VARCHAR(128) COLLATE "C" NOT NULL,
    status VARCHAR(20) COLLATE "C" NOT NULL,
    proposed_by VARCHAR(20) COLLATE "C" NOT NULL,
    proposed_at BIGINT NOT NULL,
    activated_at BIGINT,
    ended_at BIGINT,
    interrupted_by VARCHAR(20) COLLATE "C",
    interrupted_at BIGINT,
    reason VARCHAR(40) COLLATE "C",
    agreement_revision INTEGER NOT NULL,
    sessions_planned INTEGER NOT NULL,
    cadence_days INTEGER NOT NULL,
    starts_on DATE,
    ends_on DATE,
    midway_review_at BIGINT,
    final_review_at BIGINT,
    sessions INTEGER NOT NULL,
    held INTEGER NOT NULL,
    closed INTEGER NOT NULL,
    missed INTEGER NOT NULL,
    missed_by_mentor INTEGER NOT NULL,
    missed_by_mentee INTEGER NOT NULL,
    cancelled INTEGER NOT NULL,
    cancelled_late INTEGER NOT NULL,
    rescheduled INTEGER NOT NULL,
    goals_agreed INTEGER NOT NULL,
    goals_achieved INTEGER NOT NULL,
    actions_agreed INTEGER NOT NULL,
    actions_done INTEGER NOT NULL,
    actions_dropped INTEGER NOT NULL,
    last_held_at BIGINT,
    attention_at BIGINT,
    content BYTEA NOT NULL,
    PRIMARY KEY (tenant, id),
    UNIQUE (tenant, external_id)
);

CREATE INDEX ix_mentoring_relationship_mentor
    ON mentoring_relationship (tenant, mentor, proposed_at DESC, id DESC);

CREATE INDEX ix_mentoring_relationship_mentee
    ON mentoring_relationship (tenant, mentee, proposed_at DESC, id DESC);

CREATE INDEX ix_mentoring_relationship_status
    ON mentoring_relationship (tenant, programme, status, proposed_at DESC, id DESC);

CREATE INDEX ix_mentoring_relationship_attention
    ON mentoring_relationship (tenant, attention_at, id);

CREATE INDEX ix_mentoring_relationship_programme_attention
    ON mentoring_relationship (tenant, programme, attention_at, id);

CREATE TABLE mentoring_session (
    tenant VARCHAR(128) COLLATE "C" NOT NULL,
    relationship_id VARCHAR(36) COLLATE "C" NOT NULL,
    id VARCHAR(36) COLLATE "C" NOT NULL,
    created_version BIGINT NOT NULL,
    created_index INTEGER NOT NULL,
    row_version BIGINT NOT NULL,
    finished_version BIGINT NOT NULL,
    finished_index INTEGER NOT NULL,
    finished_at BIGINT,
    session_number INTEGER NOT NULL,
    status VARCHAR(20) COLLATE "C" NOT NULL,
    revision INTEGER NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    unplanned BOOLEAN NOT NULL,
    started_at BIGINT,
    ended_at BIGINT,
    missed_by_mentor BOOLEAN NOT NULL,
    missed_by_mentee BOOLEAN NOT NULL,
    cancelled_by VARCHAR(20) COLLATE "C",
    cancelled_late BOOLEAN NOT NULL,
    reason VARCHAR(40) COLLATE "C",
    closed_at BIGINT,
    content BYTEA NOT NULL,
    PRIMARY KEY (tenant, id, relationship_id)
);

CREATE INDEX ix_mentoring_session_journal
    ON mentoring_session (tenant, relationship_id, finished_version, finished_index);

CREATE INDEX ix_mentoring_session_start
    ON mentoring_session (tenant, status, starts_at, relationship_id, id);

CREATE TABLE mentoring_goal (
    tenant VARCHAR(128) COLLATE "C" NOT NULL,
    relationship_id VARCHAR(36) COLLATE "C" NOT NULL,
    id VARCHAR(36) COLLATE "C" NOT NULL,
    created_version BIGINT NOT NULL,
    created_index INTEGER NOT NULL,
    row_version BIGINT NOT NULL,
    finished_version BIGINT NOT NULL,
    finished_index INTEGER NOT NULL,
    finished_at BIGINT,
    status VARCHAR(20) COLLATE "C" NOT NULL,
    revision INTEGER NOT NULL,
    target_on DATE,
    agreed_at BIGINT,
    ended_at BIGINT,
    content BYTEA NOT NULL,
    PRIMARY KEY (tenant, id, relationship_id)
);

CREATE INDEX ix_mentoring_goal_journal
    ON mentoring_goal (tenant, relationship_id, finished_version, finished_index);

CREATE TABLE mentoring_action (
    tenant VARCHAR(128) COLLATE "C" NOT NULL,
    relationship_id VARCHAR(36) COLLATE "C" NOT NULL,
    id VARCHAR(36) COLLATE "C" NOT NULL,
    created_version BIGINT NOT NULL,
    created_index INTEGER NOT NULL,
    row_version BIGINT NOT NULL,
    finished_version BIGINT NOT NULL,
    finished_index INTEGER NOT NULL,
    finished_at BIGINT,
    status VARCHAR(20) COLLATE "C" NOT NULL,
    owner VARCHAR(20) COLLATE "C" NOT NULL,
    agreed_at BIGINT NOT NULL,
    due_on DATE NOT NULL,
    times_carried_over INTEGER NOT NULL,
    ended_at BIGINT,
    continues_beyond BOOLEAN NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (tenant, id, relationship_id)
);

CREATE INDEX ix_mentoring_action_journal
    ON mentoring_action (tenant, relationship_id, finished_version, finished_index);

CREATE INDEX ix_mentoring_action_due
    ON mentoring_action (tenant, finished_version, due_on, relationship_id, id);

-- What is finished and has no row of its own: superseded agreements, policies and goal revisions, amendments, late resources,
-- shared reflections, reviews, pauses, disclosures, and the observations and progress notes that a live goal or action no
-- longer keeps. entity_id is what it belongs to.
CREATE TABLE mentoring_journal (
    tenant VARCHAR(128) COLLATE "C" NOT NULL,
    relationship_id VARCHAR(36) COLLATE "C" NOT NULL,
    finished_version BIGINT NOT NULL,
    finished_index INTEGER NOT NULL,
    finished_at BIGINT NOT NULL,
    kind VARCHAR(20) COLLATE "C" NOT NULL,
    entity_id VARCHAR(36) COLLATE "C" NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (tenant, relationship_id, finished_version, finished_index)
);

-- What one party wrote for themselves. Its content is sealed for its author; nobody else reads it.
CREATE TABLE mentoring_author_content (
    tenant VARCHAR(128) COLLATE "C" NOT NULL,
    relationship_id VARCHAR(36) COLLATE "C" NOT NULL,
    author VARCHAR(20) COLLATE "C" NOT NULL,
    kind VARCHAR(20) COLLATE "C" NOT NULL,
    id VARCHAR(36) COLLATE "C" NOT NULL,
    row_version BIGINT NOT NULL,
    written_at BIGINT NOT NULL,
    content BYTEA NOT NULL,
    PRIMARY KEY (tenant, relationship_id, author, kind, id)
);

CREATE INDEX ix_mentoring_author_content_latest
    ON mentoring_author_content (tenant, relationship_id, author, row_version);

-- The receipts of commands that were given under a key of the host's. actor is a digest, which names nobody; event is what the
-- command published. The key comes before the relationship, so that a tenant uses it once over all of them.
CREATE TABLE mentoring_command (
    tenant VARCHAR(128) COLLATE "C" NOT NULL,
    command_key VARCHAR(128) COLLATE "C" NOT NULL,
    relationship_id VARCHAR(36) COLLATE "C" NOT NULL,
    actor VARCHAR(64) COLLATE "C" NOT NULL,
    fingerprint VARCHAR(128) COLLATE "C",
    version BIGINT NOT NULL,
    given_at BIGINT NOT NULL,
    event BYTEA NOT NULL,
    PRIMARY KEY (tenant, command_key)
);

CREATE INDEX ix_mentoring_command_given
    ON mentoring_command (tenant, given_at);

-- Published events that are still to be dispatched, each as a CloudEvent in JSON. A command brings about one event, so that
-- version orders them and leaves no gap.
CREATE TABLE mentoring_outbox (
    tenant VARCHAR(128) COLLATE "C" NOT NULL,
    relationship_id VARCHAR(36) COLLATE "C" NOT NULL,
    version BIGINT NOT NULL,
    type VARCHAR(60) COLLATE "C" NOT NULL,
    written_at BIGINT NOT NULL,
    event BYTEA NOT NULL,
    PRIMARY KEY (tenant, relationship_id, version)
);

CREATE INDEX ix_mentoring_outbox_written
    ON mentoring_outbox (tenant, written_at);

-- How far each relationship's events are dispatched. due_at is when the next is to be dispatched: null if none waits, the end of the
-- lease while one is being dispatched, and the greatest number while it is parked. Each change by a dispatcher adds one to claims.
CREATE TABLE mentoring_outbox_queue (
    tenant VARCHAR(128) COLLATE "C" NOT NULL,
    relationship_id VARCHAR(36) COLLATE "C" NOT NULL,
    last_version BIGINT NOT NULL,
    due_at BIGINT,
    parked_at BIGINT,
    attempts INTEGER NOT NULL,
    claims BIGINT NOT NULL,
    PRIMARY KEY (tenant, relationship_id)
);

CREATE INDEX ix_mentoring_outbox_queue_due
    ON mentoring_outbox_queue (tenant, due_at);

-- The keys that seal what was said, wrapped by a key that is not in this database: the pair's own, for which author is empty,
-- and one for each party who wrote something for themselves. state is CURRENT, RETIRING while rows are sealed anew, or DESTROYED.
CREATE TABLE mentoring_content_key (
    tenant VARCHAR(128) COLLATE "C" NOT NULL,
    relationship_id VARCHAR(36) COLLATE "C" NOT NULL,
    author VARCHAR(20) COLLATE "C" NOT NULL,
    key_number INTEGER NOT NULL,
    state VARCHAR(20) COLLATE "C" NOT NULL,
    wrapped_key BYTEA NOT NULL,
    created_at BIGINT NOT NULL,
    wrapped_at BIGINT NOT NULL,
    PRIMARY KEY (tenant, relationship_id, author, key_number)
);

CREATE INDEX ix_mentoring_content_key_created
    ON mentoring_content_key (tenant, state, created_at, relationship_id);

CREATE INDEX ix_mentoring_content_key_wrapped
    ON mentoring_content_key (tenant, state, wrapped_at, relationship_id);

-- For reporting tools: the metadata of relationships, sessions, goals and actions, live and finished, and nothing that was said, nor
-- what a coordinator does not see. Their timestamps are in UTC, whatever the session's time zone.
-- A view that begins with WITH is not one that rows can be written through. Days and milliseconds are added one after the other,
-- since an interval of more than some centuries in milliseconds is rounded.

CREATE VIEW mentoring_relationship_report AS
WITH report AS (
    SELECT
        r.tenant,
        r.id AS relationship_id,
        r.external_id,
        r.programme,
        r.mentor,
        r.mentee,
        r.status,
        r.proposed_by,
        CAST(TIMESTAMP '1970-01-01 00:00:00' + r.proposed_at / 86400000 * INTERVAL '1 day' + r.proposed_at % 86400000 * INTERVAL '1 millisecond' AS TIMESTAMP(3)) AS proposed_at,
        CAST(TIMESTAMP '1970-01-01 00:00:00' + r.activated_at / 86400000 * INTERVAL '1 day' + r.activated_at % 86400000 * INTERVAL '1 millisecond' AS TIMESTAMP(3)) AS activated_at,
        CAST(TIMESTAMP '1970-01-01 00:00:00' + r.ended_at / 86400000 * INTERVAL '1 day' + r.ended_at % 86400000 * INTERVAL '1 millisecond' AS TIMESTAMP(3)) AS ended_at,
        CAST(TIMESTAMP '1970-01-01 00:00:00' + r.interrupted_at / 86400000 * INTERVAL '1 day' + r.interrupted_at % 86400000 * INTERVAL '1 millisecond' AS TIMESTAMP(3)) AS interrupted_at,
        r.reason,
        r.agreement_revision,
        r.sessions_planned,
        r.cadence_days,
        r.starts_on,
        r.ends_on,
        CAST(TIMESTAMP '1970-01-01 00:00:00' + r.midway_review_at / 86400000 * INTERVAL '1 day' + r.midway_review_at % 86400000 * INTERVAL '1 millisecond' AS TIMESTAMP(3)) AS midway_review_at,
        CAST(TIMESTAMP '1970-01-01 00:00:00' + r.final_review_at / 86400000 * INTERVAL '1 day' + r.final_review_at % 86400000 * INTERVAL '1 millisecond' AS TIMESTAMP(3)) AS final_review_at,
        r.sessions,
        r.held,
        r.closed,
        r.missed,
        r.missed_by_mentor,
        r.missed_by_mentee,
        r.cancelled,
        r.cancelled_late,
        r.rescheduled,
        r.goals_agreed,
        r.goals_achieved,
        r.actions_agreed,
        r.actions_done,
        r.actions_dropped,
        CAST(TIMESTAMP '1970-01-01 00:00:00' + r.last_held_at / 86400000 * INTERVAL '1 day' + r.last_held_at % 86400000 * INTERVAL '1 millisecond' AS TIMESTAMP(3)) AS last_held_at,
        CAST(TIMESTAMP '1970-01-01 00:00:00' + r.attention_at / 86400000 * INTERVAL '1 day' + r.attention_at % 86400000 * INTERVAL '1 millisecond' AS TIMESTAMP(3)) AS attention_at
    FROM mentoring_relationship r
)
SELECT * FROM report;

CREATE VIEW mentoring_session_report AS
WITH report AS (
    SELECT
        e.tenant,
        e.relationship_id,
        r.programme,
        r.mentor,
        r.mentee,
        e.id AS session_id,
        e.session_number,
        e.status,
        e.revision,
        CAST(TIMESTAMP '1970-01-01 00:00:00' + e.starts_at / 86400000 * INTERVAL '1 day' + e.starts_at % 86400000 * INTERVAL '1 millisecond' AS TIMESTAMP(3)) AS starts_at,
        CAST(TIMESTAMP '1970-01-01 00:00:00' + e.ends_at / 86400000 * INTERVAL '1 day' + e.ends_at % 86400000 * INTERVAL '1 millisecond' AS TIMESTAMP(3)) AS ends_at,
        e.unplanned,
        CAST(TIMESTAMP '1970-01-01 00:00:00' + e.started_at / 86400000 * INTERVAL '1 day' + e.started_at % 86400000 * INTERVAL '1 millisecond' AS TIMESTAMP(3)) AS started_at,
        CAST(TIMESTAMP '1970-01-01 00:00:00' + e.ended_at / 86400000 * INTERVAL '1 day' + e.ended_at % 86400000 * INTERVAL '1 millisecond' AS TIMESTAMP(3)) AS ended_at,
        e.missed_by_mentor,
        e.missed_by_mentee,
        e.cancelled_late,
        e.reason,
        CAST(TIMESTAMP '1970-01-01 00:00:00' + e.closed_at / 86400000 * INTERVAL '1 day' + e.closed_at % 86400000 * INTERVAL '1 millisecond' AS TIMESTAMP(3)) AS closed_at
    FROM mentoring_session e
    JOIN mentoring_relationship r ON r.tenant = e.tenant AND r.id = e.relationship_id
)
SELECT * FROM report;

CREATE VIEW mentoring_goal_report AS
WITH report AS (
    SELECT
        e.tenant,
        e.relationship_id,
        r.programme,
        r.mentor,
        r.mentee,
        e.id AS goal_id,
        e.status,
        e.revision,
        e.target_on,
        CAST(TIMESTAMP '1970-01-01 00:00:00' + e.agreed_at / 86400000 * INTERVAL '1 day' + e.agreed_at % 86400000 * INTERVAL '1 millisecond' AS TIMESTAMP(3)) AS agreed_at,
        CAST(TIMESTAMP '1970-01-01 00:00:00' + e.ended_at / 86400000 * INTERVAL '1 day' + e.ended_at % 86400000 * INTERVAL '1 millisecond' AS TIMESTAMP(3)) AS ended_at
    FROM mentoring_goal e
    JOIN mentoring_relationship r ON r.tenant = e.tenant AND r.id = e.relationship_id
)
SELECT * FROM report;

CREATE VIEW mentoring_action_report AS
WITH report AS (
    SELECT
        e.tenant,
        e.relationship_id,
        r.programme,
        r.mentor,
        r.mentee,
        e.id AS action_id,
        e.status,
        e.owner,
        CAST(TIMESTAMP '1970-01-01 00:00:00' + e.agreed_at / 86400000 * INTERVAL '1 day' + e.agreed_at % 86400000 * INTERVAL '1 millisecond' AS TIMESTAMP(3)) AS agreed_at,
        e.due_on,
        e.times_carried_over,
        CAST(TIMESTAMP '1970-01-01 00:00:00' + e.ended_at / 86400000 * INTERVAL '1 day' + e.ended_at % 86400000 * INTERVAL '1 millisecond' AS TIMESTAMP(3)) AS ended_at,
        e.continues_beyond
    FROM mentoring_action e
    JOIN mentoring_relationship r ON r.tenant = e.tenant AND r.id = e.relationship_id
)
SELECT * FROM report;

INSERT INTO mentoring_schema_version (version) VALUES (1);
