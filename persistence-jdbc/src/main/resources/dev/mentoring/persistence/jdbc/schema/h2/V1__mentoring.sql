-- Mentoring, schema version 1, for H2.
--
-- Instants are milliseconds since 1970-01-01T00:00Z. What was said stands in the columns named content, and nowhere else.
-- finished_version is 0 while a row is open; a finished row stands at (finished_version, finished_index) in the journal.
-- row_version is the version of the relationship whose command wrote the row last.
-- shared_version is the version that changed last what the pair shares; later ones wrote what is an author's own.
-- key_number is that of the key that seals what is written next; 0 where no keys are kept here.
-- What is longer than the library writes is refused by a CHECK, so that nothing that is read takes more memory.
-- attention_at is when somebody should look at the relationship if nobody changes it: as of its last command, null if never.
-- The keys of sessions, goals and actions end in relationship_id, so that H2 does not take them for reading what is open.
-- VARCHAR_CASESENSITIVE is VARCHAR, also where IGNORECASE is set: a tenant must not read what belongs to another.
-- A VARBINARY of H2 ends at 1 MiB, and all that one session may say takes more; hence a large object, which
-- goes by this name in every mode of H2.

CREATE TABLE mentoring_schema_version (
    version INTEGER NOT NULL,
    PRIMARY KEY (version)
);

CREATE TABLE mentoring_relationship (
    tenant VARCHAR_CASESENSITIVE(128) NOT NULL,
    id VARCHAR_CASESENSITIVE(36) NOT NULL,
    version BIGINT NOT NULL,
    shared_version BIGINT NOT NULL,
    key_number INTEGER NOT NULL,
    external_id VARCHAR_CASESENSITIVE(128),
    programme VARCHAR_CASESENSITIVE(128) NOT NULL,
    mentor VARCHAR_CASESENSITIVE(128) NOT NULL,
    mentee VARCHAR_CASESENSITIVE(128) NOT NULL,
    status VARCHAR_CASESENSITIVE(20) NOT NULL,
    proposed_by VARCHAR_CASESENSITIVE(20) NOT NULL,
    proposed_at BIGINT NOT NULL,
    activated_at BIGINT,
    ended_at BIGINT,
    interrupted_by VARCHAR_CASESENSITIVE(20),
    interrupted_at BIGINT,
    reason VARCHAR_CASESENSITIVE(40),
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
    content BINARY LARGE OBJECT NOT NULL CHECK (OCTET_LENGTH(content) <= 25231360),
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
    tenant VARCHAR_CASESENSITIVE(128) NOT NULL,
    relationship_id VARCHAR_CASESENSITIVE(36) NOT NULL,
    id VARCHAR_CASESENSITIVE(36) NOT NULL,
    created_version BIGINT NOT NULL,
    created_index INTEGER NOT NULL,
    row_version BIGINT NOT NULL,
    finished_version BIGINT NOT NULL,
    finished_index INTEGER NOT NULL,
    finished_at BIGINT,
    session_number INTEGER NOT NULL,
    status VARCHAR_CASESENSITIVE(20) NOT NULL,
    revision INTEGER NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    unplanned BOOLEAN NOT NULL,
    started_at BIGINT,
    ended_at BIGINT,
    missed_by_mentor BOOLEAN NOT NULL,
    missed_by_mentee BOOLEAN NOT NULL,
    cancelled_by VARCHAR_CASESENSITIVE(20),
    cancelled_late BOOLEAN NOT NULL,
    reason VARCHAR_CASESENSITIVE(40),
    closed_at BIGINT,
    content BINARY LARGE OBJECT NOT NULL CHECK (OCTET_LENGTH(content) <= 25231360),
    PRIMARY KEY (tenant, id, relationship_id)
);

CREATE INDEX ix_mentoring_session_journal
    ON mentoring_session (tenant, relationship_id, finished_version, finished_index);

CREATE INDEX ix_mentoring_session_start
    ON mentoring_session (tenant, status, starts_at, relationship_id, id);

CREATE TABLE mentoring_goal (
    tenant VARCHAR_CASESENSITIVE(128) NOT NULL,
    relationship_id VARCHAR_CASESENSITIVE(36) NOT NULL,
    id VARCHAR_CASESENSITIVE(36) NOT NULL,
    created_version BIGINT NOT NULL,
    created_index INTEGER NOT NULL,
    row_version BIGINT NOT NULL,
    finished_version BIGINT NOT NULL,
    finished_index INTEGER NOT NULL,
    finished_at BIGINT,
    status VARCHAR_CASESENSITIVE(20) NOT NULL,
    revision INTEGER NOT NULL,
    target_on DATE,
    agreed_at BIGINT,
    ended_at BIGINT,
    content BINARY LARGE OBJECT NOT NULL CHECK (OCTET_LENGTH(content) <= 25231360),
    PRIMARY KEY (tenant, id, relationship_id)
);

CREATE INDEX ix_mentoring_goal_journal
    ON mentoring_goal (tenant, relationship_id, finished_version, finished_index);

CREATE TABLE mentoring_action (
    tenant VARCHAR_CASESENSITIVE(128) NOT NULL,
    relationship_id VARCHAR_CASESENSITIVE(36) NOT NULL,
    id VARCHAR_CASESENSITIVE(36) NOT NULL,
    created_version BIGINT NOT NULL,
    created_index INTEGER NOT NULL,
    row_version BIGINT NOT NULL,
    finished_version BIGINT NOT NULL,
    finished_index INTEGER NOT NULL,
    finished_at BIGINT,
    status VARCHAR_CASESENSITIVE(20) NOT NULL,
    owner VARCHAR_CASESENSITIVE(20) NOT NULL,
    agreed_at BIGINT NOT NULL,
    due_on DATE NOT NULL,
    times_carried_over INTEGER NOT NULL,
    ended_at BIGINT,
    continues_beyond BOOLEAN NOT NULL,
    content BINARY LARGE OBJECT NOT NULL CHECK (OCTET_LENGTH(content) <= 25231360),
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
    tenant VARCHAR_CASESENSITIVE(128) NOT NULL,
    relationship_id VARCHAR_CASESENSITIVE(36) NOT NULL,
    finished_version BIGINT NOT NULL,
    finished_index INTEGER NOT NULL,
    finished_at BIGINT NOT NULL,
    kind VARCHAR_CASESENSITIVE(20) NOT NULL,
    entity_id VARCHAR_CASESENSITIVE(36) NOT NULL,
    content BINARY LARGE OBJECT NOT NULL CHECK (OCTET_LENGTH(content) <= 25231360),
    PRIMARY KEY (tenant, relationship_id, finished_version, finished_index)
);

-- What one party wrote for themselves. Its content is sealed for its author; nobody else reads it.
CREATE TABLE mentoring_author_content (
    tenant VARCHAR_CASESENSITIVE(128) NOT NULL,
    relationship_id VARCHAR_CASESENSITIVE(36) NOT NULL,
    author VARCHAR_CASESENSITIVE(20) NOT NULL,
    kind VARCHAR_CASESENSITIVE(20) NOT NULL,
    id VARCHAR_CASESENSITIVE(36) NOT NULL,
    row_version BIGINT NOT NULL,
    written_at BIGINT NOT NULL,
    content BINARY LARGE OBJECT NOT NULL CHECK (OCTET_LENGTH(content) <= 25231360),
    PRIMARY KEY (tenant, relationship_id, author, kind, id)
);

CREATE INDEX ix_mentoring_author_content_latest
    ON mentoring_author_content (tenant, relationship_id, author, row_version);

-- The receipts of commands that were given under a key of the host's. actor is a digest, which names nobody; event is what the
-- command published. The key comes before the relationship, so that a tenant uses it once over all of them.
CREATE TABLE mentoring_command (
    tenant VARCHAR_CASESENSITIVE(128) NOT NULL,
    command_key VARCHAR_CASESENSITIVE(128) NOT NULL,
    relationship_id VARCHAR_CASESENSITIVE(36) NOT NULL,
    actor VARCHAR_CASESENSITIVE(64) NOT NULL,
    fingerprint VARCHAR_CASESENSITIVE(128),
    version BIGINT NOT NULL,
    given_at BIGINT NOT NULL,
    event BINARY LARGE OBJECT NOT NULL CHECK (OCTET_LENGTH(event) <= 1048576),
    PRIMARY KEY (tenant, command_key)
);

CREATE INDEX ix_mentoring_command_given
    ON mentoring_command (tenant, given_at);

-- Published events that are still to be dispatched, each as a CloudEvent in JSON. A command brings about one event, so that
-- version orders them and leaves no gap.
CREATE TABLE mentoring_outbox (
    tenant VARCHAR_CASESENSITIVE(128) NOT NULL,
    relationship_id VARCHAR_CASESENSITIVE(36) NOT NULL,
    version BIGINT NOT NULL,
    type VARCHAR_CASESENSITIVE(60) NOT NULL,
    written_at BIGINT NOT NULL,
    event BINARY LARGE OBJECT NOT NULL CHECK (OCTET_LENGTH(event) <= 1048576),
    PRIMARY KEY (tenant, relationship_id, version)
);

CREATE INDEX ix_mentoring_outbox_written
    ON mentoring_outbox (tenant, written_at);

-- How far each relationship's events are dispatched. due_at is when the next is to be dispatched: null if none waits, the end of the
-- lease while one is being dispatched, and the greatest number while it is parked. Each change by a dispatcher adds one to claims.
CREATE TABLE mentoring_outbox_queue (
    tenant VARCHAR_CASESENSITIVE(128) NOT NULL,
    relationship_id VARCHAR_CASESENSITIVE(36) NOT NULL,
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
    tenant VARCHAR_CASESENSITIVE(128) NOT NULL,
    relationship_id VARCHAR_CASESENSITIVE(36) NOT NULL,
    author VARCHAR_CASESENSITIVE(20) NOT NULL,
    key_number INTEGER NOT NULL,
    state VARCHAR_CASESENSITIVE(20) NOT NULL,
    wrapped_key BINARY LARGE OBJECT NOT NULL CHECK (OCTET_LENGTH(wrapped_key) <= 65536),
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
-- Days and milliseconds are added one after the other: so many milliseconds are more than H2 adds.

CREATE VIEW mentoring_relationship_report AS
SELECT
    r.tenant,
    r.id AS relationship_id,
    r.external_id,
    r.programme,
    r.mentor,
    r.mentee,
    r.status,
    r.proposed_by,
    CAST(DATEADD(MILLISECOND, r.proposed_at % 86400000, DATEADD(DAY, r.proposed_at / 86400000, TIMESTAMP '1970-01-01 00:00:00')) AS TIMESTAMP(3)) AS proposed_at,
    CAST(DATEADD(MILLISECOND, r.activated_at % 86400000, DATEADD(DAY, r.activated_at / 86400000, TIMESTAMP '1970-01-01 00:00:00')) AS TIMESTAMP(3)) AS activated_at,
    CAST(DATEADD(MILLISECOND, r.ended_at % 86400000, DATEADD(DAY, r.ended_at / 86400000, TIMESTAMP '1970-01-01 00:00:00')) AS TIMESTAMP(3)) AS ended_at,
    CAST(DATEADD(MILLISECOND, r.interrupted_at % 86400000, DATEADD(DAY, r.interrupted_at / 86400000, TIMESTAMP '1970-01-01 00:00:00')) AS TIMESTAMP(3)) AS interrupted_at,
    r.reason,
    r.agreement_revision,
    r.sessions_planned,
    r.cadence_days,
    r.starts_on,
    r.ends_on,
    CAST(DATEADD(MILLISECOND, r.midway_review_at % 86400000, DATEADD(DAY, r.midway_review_at / 86400000, TIMESTAMP '1970-01-01 00:00:00')) AS TIMESTAMP(3)) AS midway_review_at,
    CAST(DATEADD(MILLISECOND, r.final_review_at % 86400000, DATEADD(DAY, r.final_review_at / 86400000, TIMESTAMP '1970-01-01 00:00:00')) AS TIMESTAMP(3)) AS final_review_at,
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
    CAST(DATEADD(MILLISECOND, r.last_held_at % 86400000, DATEADD(DAY, r.last_held_at / 86400000, TIMESTAMP '1970-01-01 00:00:00')) AS TIMESTAMP(3)) AS last_held_at,
    CAST(DATEADD(MILLISECOND, r.attention_at % 86400000, DATEADD(DAY, r.attention_at / 86400000, TIMESTAMP '1970-01-01 00:00:00')) AS TIMESTAMP(3)) AS attention_at
FROM mentoring_relationship r;

CREATE VIEW mentoring_session_report AS
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
    CAST(DATEADD(MILLISECOND, e.starts_at % 86400000, DATEADD(DAY, e.starts_at / 86400000, TIMESTAMP '1970-01-01 00:00:00')) AS TIMESTAMP(3)) AS starts_at,
    CAST(DATEADD(MILLISECOND, e.ends_at % 86400000, DATEADD(DAY, e.ends_at / 86400000, TIMESTAMP '1970-01-01 00:00:00')) AS TIMESTAMP(3)) AS ends_at,
    e.unplanned,
    CAST(DATEADD(MILLISECOND, e.started_at % 86400000, DATEADD(DAY, e.started_at / 86400000, TIMESTAMP '1970-01-01 00:00:00')) AS TIMESTAMP(3)) AS started_at,
    CAST(DATEADD(MILLISECOND, e.ended_at % 86400000, DATEADD(DAY, e.ended_at / 86400000, TIMESTAMP '1970-01-01 00:00:00')) AS TIMESTAMP(3)) AS ended_at,
    e.missed_by_mentor,
    e.missed_by_mentee,
    e.cancelled_late,
    e.reason,
    CAST(DATEADD(MILLISECOND, e.closed_at % 86400000, DATEADD(DAY, e.closed_at / 86400000, TIMESTAMP '1970-01-01 00:00:00')) AS TIMESTAMP(3)) AS closed_at
FROM mentoring_session e
JOIN mentoring_relationship r ON r.tenant = e.tenant AND r.id = e.relationship_id;

CREATE VIEW mentoring_goal_report AS
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
    CAST(DATEADD(MILLISECOND, e.agreed_at % 86400000, DATEADD(DAY, e.agreed_at / 86400000, TIMESTAMP '1970-01-01 00:00:00')) AS TIMESTAMP(3)) AS agreed_at,
    CAST(DATEADD(MILLISECOND, e.ended_at % 86400000, DATEADD(DAY, e.ended_at / 86400000, TIMESTAMP '1970-01-01 00:00:00')) AS TIMESTAMP(3)) AS ended_at
FROM mentoring_goal e
JOIN mentoring_relationship r ON r.tenant = e.tenant AND r.id = e.relationship_id;

CREATE VIEW mentoring_action_report AS
SELECT
    e.tenant,
    e.relationship_id,
    r.programme,
    r.mentor,
    r.mentee,
    e.id AS action_id,
    e.status,
    e.owner,
    CAST(DATEADD(MILLISECOND, e.agreed_at % 86400000, DATEADD(DAY, e.agreed_at / 86400000, TIMESTAMP '1970-01-01 00:00:00')) AS TIMESTAMP(3)) AS agreed_at,
    e.due_on,
    e.times_carried_over,
    CAST(DATEADD(MILLISECOND, e.ended_at % 86400000, DATEADD(DAY, e.ended_at / 86400000, TIMESTAMP '1970-01-01 00:00:00')) AS TIMESTAMP(3)) AS ended_at,
    e.continues_beyond
FROM mentoring_action e
JOIN mentoring_relationship r ON r.tenant = e.tenant AND r.id = e.relationship_id;

INSERT INTO mentoring_schema_version (version) VALUES (1);
