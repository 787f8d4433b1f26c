-- Mentoring, schema version 1, for MariaDB.
--
-- Instants are milliseconds since 1970-01-01T00:00Z. What was said stands in the columns named content, and nowhere else.
-- finished_version is 0 while a row is open; a finished row stands at (finished_version, finished_index) in the journal.
-- row_version is the version of the relationship whose command wrote the row last.
-- shared_version is the version that changed last what the pair shares; later ones wrote what is an author's own.
-- key_number is that of the key that seals what is written next; 0 where no keys are kept here.
-- What is longer than the library writes is refused by a CHECK, so that nothing that is read takes more memory.
-- attention_at is when somebody should look at the relationship if nobody changes it: as of its last command, null if never.
-- The collation compares byte by byte and counts blanks: a tenant must not read what belongs to another.
-- A statement that changes the schema commits by itself. So indexes stand within their tables, the table of versions comes
-- first and its row last, and a script that was stopped half way is run again.

CREATE TABLE mentoring_schema_version (
    version INTEGER NOT NULL,
    PRIMARY KEY (version)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE mentoring_relationship (
    tenant VARCHAR(128) NOT NULL,
    id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    shared_version BIGINT NOT NULL,
    key_number INTEGER NOT NULL,
    external_id VARCHAR(128),
    programme VARCHAR(128) NOT NULL,
    mentor VARCHAR(128) NOT NULL,
    mentee VARCHAR(128) NOT NULL,
    status VARCHAR(20) NOT NULL,
    proposed_by VARCHAR(20) NOT NULL,
    proposed_at BIGINT NOT NULL,
    activated_at BIGINT,
    ended_at BIGINT,
    interrupted_by VARCHAR(20),
    interrupted_at BIGINT,
    reason VARCHAR(40),
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
    content LONGBLOB NOT NULL CHECK (OCTET_LENGTH(content) <= 25231360),
    PRIMARY KEY (tenant, id),
    UNIQUE (tenant, external_id),
    KEY ix_mentoring_relationship_mentor (tenant, mentor, proposed_at DESC, id DESC),
    KEY ix_mentoring_relationship_mentee (tenant, mentee, proposed_at DESC, id DESC),
    KEY ix_mentoring_relationship_status (tenant, programme, status, proposed_at DESC, id DESC),
    KEY ix_mentoring_relationship_attention (tenant, attention_at, id),
    KEY ix_mentoring_relationship_programme_attention (tenant, programme, attention_at, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE mentoring_session (
    tenant VARCHAR(128) NOT NULL,
    relationship_id VARCHAR(36) NOT NULL,
    id VARCHAR(36) NOT NULL,
    created_version BIGINT NOT NULL,
    created_index INTEGER NOT NULL,
    row_version BIGINT NOT NULL,
    finished_version BIGINT NOT NULL,
    finished_index INTEGER NOT NULL,
    finished_at BIGINT,
    session_number INTEGER NOT NULL,
    status VARCHAR(20) NOT NULL,
    revision INTEGER NOT NULL,
    starts_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    unplanned BOOLEAN NOT NULL,
    started_at BIGINT,
    ended_at BIGINT,
    missed_by_mentor BOOLEAN NOT NULL,
    missed_by_mentee BOOLEAN NOT NULL,
    cancelled_by VARCHAR(20),
    cancelled_late BOOLEAN NOT NULL,
    reason VARCHAR(40),
    closed_at BIGINT,
    content LONGBLOB NOT NULL CHECK (OCTET_LENGTH(content) <= 25231360),
    PRIMARY KEY (tenant, id, relationship_id),
    KEY ix_mentoring_session_journal (tenant, relationship_id, finished_version, finished_index),
    KEY ix_mentoring_session_start (tenant, status, starts_at, relationship_id, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE mentoring_goal (
    tenant VARCHAR(128) NOT NULL,
    relationship_id VARCHAR(36) NOT NULL,
    id VARCHAR(36) NOT NULL,
    created_version BIGINT NOT NULL,
    created_index INTEGER NOT NULL,
    row_version BIGINT NOT NULL,
    finished_version BIGINT NOT NULL,
    finished_index INTEGER NOT NULL,
    finished_at BIGINT,
    status VARCHAR(20) NOT NULL,
    revision INTEGER NOT NULL,
    target_on DATE,
    agreed_at BIGINT,
    ended_at BIGINT,
    content LONGBLOB NOT NULL CHECK (OCTET_LENGTH(content) <= 25231360),
    PRIMARY KEY (tenant, id, relationship_id),
    KEY ix_mentoring_goal_journal (tenant, relationship_id, finished_version, finished_index)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

CREATE TABLE mentoring_action (
    tenant VARCHAR(128) NOT NULL,
    relationship_id VARCHAR(36) NOT NULL,
    id VARCHAR(36) NOT NULL,
    created_version BIGINT NOT NULL,
    created_index INTEGER NOT NULL,
    row_version BIGINT NOT NULL,
    finished_version BIGINT NOT NULL,
    finished_index INTEGER NOT NULL,
    finished_at BIGINT,
    status VARCHAR(20) NOT NULL,
    owner VARCHAR(20) NOT NULL,
    agreed_at BIGINT NOT NULL,
    due_on DATE NOT NULL,
    times_carried_over INTEGER NOT NULL,
    ended_at BIGINT,
    continues_beyond BOOLEAN NOT NULL,
    content LONGBLOB NOT NULL CHECK (OCTET_LENGTH(content) <= 25231360),
    PRIMARY KEY (tenant, id, relationship_id),
    KEY ix_mentoring_action_journal (tenant, relationship_id, finished_version, finished_index),
    KEY ix_mentoring_action_due (tenant, finished_version, due_on, relationship_id, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- What is finished and has no row of its own: superseded agreements, policies and goal revisions, amendments, late resources,
-- shared reflections, reviews, pauses, disclosures, and the observations and progress notes that a live goal or action no
-- longer keeps. entity_id is what it belongs to.
CREATE TABLE mentoring_journal (
    tenant VARCHAR(128) NOT NULL,
    relationship_id VARCHAR(36) NOT NULL,
    finished_version BIGINT NOT NULL,
    finished_index INTEGER NOT NULL,
    finished_at BIGINT NOT NULL,
    kind VARCHAR(20) NOT NULL,
    entity_id VARCHAR(36) NOT NULL,
    content LONGBLOB NOT NULL CHECK (OCTET_LENGTH(content) <= 25231360),
    PRIMARY KEY (tenant, relationship_id, finished_version, finished_index)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- What one party wrote for themselves. Its content is sealed for its author; nobody else reads it.
CREATE TABLE mentoring_author_content (
    tenant VARCHAR(128) NOT NULL,
    relationship_id VARCHAR(36) NOT NULL,
    author VARCHAR(20) NOT NULL,
    kind VARCHAR(20) NOT NULL,
    id VARCHAR(36) NOT NULL,
    row_version BIGINT NOT NULL,
    written_at BIGINT NOT NULL,
    content LONGBLOB NOT NULL CHECK (OCTET_LENGTH(content) <= 25231360),
    PRIMARY KEY (tenant, relationship_id, author, kind, id),
    KEY ix_mentoring_author_content_latest (tenant, relationship_id, author, row_version)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- The receipts of commands that were given under a key of the host's. actor is a digest, which names nobody; event is what the
-- command published. The key comes before the relationship, so that a tenant uses it once over all of them.
CREATE TABLE mentoring_command (
    tenant VARCHAR(128) NOT NULL,
    command_key VARCHAR(128) NOT NULL,
    relationship_id VARCHAR(36) NOT NULL,
    actor VARCHAR(64) NOT NULL,
    fingerprint VARCHAR(128),
    version BIGINT NOT NULL,
    given_at BIGINT NOT NULL,
    event LONGBLOB NOT NULL CHECK (OCTET_LENGTH(event) <= 1048576),
    PRIMARY KEY (tenant, command_key),
    KEY ix_mentoring_command_given (tenant, given_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- Published events that are still to be dispatched, each as a CloudEvent in JSON. A command brings about one event, so that
-- version orders them and leaves no gap.
CREATE TABLE mentoring_outbox (
    tenant VARCHAR(128) NOT NULL,
    relationship_id VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    type VARCHAR(60) NOT NULL,
    written_at BIGINT NOT NULL,
    event LONGBLOB NOT NULL CHECK (OCTET_LENGTH(event) <= 1048576),
    PRIMARY KEY (tenant, relationship_id, version),
    KEY ix_mentoring_outbox_written (tenant, written_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- How far each relationship's events are dispatched. due_at is when the next is to be dispatched: null if none waits, the end of the
-- lease while one is being dispatched, and the greatest number while it is parked. Each change by a dispatcher adds one to claims.
CREATE TABLE mentoring_outbox_queue (
    tenant VARCHAR(128) NOT NULL,
    relationship_id VARCHAR(36) NOT NULL,
    last_version BIGINT NOT NULL,
    due_at BIGINT,
    parked_at BIGINT,
    attempts INTEGER NOT NULL,
    claims BIGINT NOT NULL,
    PRIMARY KEY (tenant, relationship_id),
    KEY ix_mentoring_outbox_queue_due (tenant, due_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- The keys that seal what was said, wrapped by a key that is not in this database: the pair's own, for which author is empty,
-- and one for each party who wrote something for themselves. state is CURRENT, RETIRING while rows are sealed anew, or DESTROYED.
CREATE TABLE mentoring_content_key (
    tenant VARCHAR(128) NOT NULL,
    relationship_id VARCHAR(36) NOT NULL,
    author VARCHAR(20) NOT NULL,
    key_number INTEGER NOT NULL,
    state VARCHAR(20) NOT NULL,
    wrapped_key LONGBLOB NOT NULL CHECK (OCTET_LENGTH(wrapped_key) <= 65536),
    created_at BIGINT NOT NULL,
    wrapped_at BIGINT NOT NULL,
    PRIMARY KEY (tenant, relationship_id, author, key_number),
    KEY ix_mentoring_content_key_created (tenant, state, created_at, relationship_id),
    KEY ix_mentoring_content_key_wrapped (tenant, state, wrapped_at, relationship_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin;

-- For reporting tools: the metadata of relationships, sessions, goals and actions, live and finished, and nothing that was said, nor
-- what a coordinator does not see. Their timestamps are in UTC, whatever the session's time zone.
-- A view that begins with WITH is not one that rows can be written through.

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
        CAST(TIMESTAMPADD(MICROSECOND, MOD(r.proposed_at, 86400000) * 1000, TIMESTAMPADD(DAY, r.proposed_at DIV 86400000, TIMESTAMP '1970-01-01 00:00:00')) AS DATETIME(3)) AS proposed_at,
        CAST(TIMESTAMPADD(MICROSECOND, MOD(r.activated_at, 86400000) * 1000, TIMESTAMPADD(DAY, r.activated_at DIV 86400000, TIMESTAMP '1970-01-01 00:00:00')) AS DATETIME(3)) AS activated_at,
        CAST(TIMESTAMPADD(MICROSECOND, MOD(r.ended_at, 86400000) * 1000, TIMESTAMPADD(DAY, r.ended_at DIV 86400000, TIMESTAMP '1970-01-01 00:00:00')) AS DATETIME(3)) AS ended_at,
        CAST(TIMESTAMPADD(MICROSECOND, MOD(r.interrupted_at, 86400000) * 1000, TIMESTAMPADD(DAY, r.interrupted_at DIV 86400000, TIMESTAMP '1970-01-01 00:00:00')) AS DATETIME(3)) AS interrupted_at,
        r.reason,
        r.agreement_revision,
        r.sessions_planned,
        r.cadence_days,
        r.starts_on,
        r.ends_on,
        CAST(TIMESTAMPADD(MICROSECOND, MOD(r.midway_review_at, 86400000) * 1000, TIMESTAMPADD(DAY, r.midway_review_at DIV 86400000, TIMESTAMP '1970-01-01 00:00:00')) AS DATETIME(3)) AS midway_review_at,
        CAST(TIMESTAMPADD(MICROSECOND, MOD(r.final_review_at, 86400000) * 1000, TIMESTAMPADD(DAY, r.final_review_at DIV 86400000, TIMESTAMP '1970-01-01 00:00:00')) AS DATETIME(3)) AS final_review_at,
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
        CAST(TIMESTAMPADD(MICROSECOND, MOD(r.last_held_at, 86400000) * 1000, TIMESTAMPADD(DAY, r.last_held_at DIV 86400000, TIMESTAMP '1970-01-01 00:00:00')) AS DATETIME(3)) AS last_held_at,
        CAST(TIMESTAMPADD(MICROSECOND, MOD(r.attention_at, 86400000) * 1000, TIMESTAMPADD(DAY, r.attention_at DIV 86400000, TIMESTAMP '1970-01-01 00:00:00')) AS DATETIME(3)) AS attention_at
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
        CAST(TIMESTAMPADD(MICROSECOND, MOD(e.starts_at, 86400000) * 1000, TIMESTAMPADD(DAY, e.starts_at DIV 86400000, TIMESTAMP '1970-01-01 00:00:00')) AS DATETIME(3)) AS starts_at,
        CAST(TIMESTAMPADD(MICROSECOND, MOD(e.ends_at, 86400000) * 1000, TIMESTAMPADD(DAY, e.ends_at DIV 86400000, TIMESTAMP '1970-01-01 00:00:00')) AS DATETIME(3)) AS ends_at,
        e.unplanned,
        CAST(TIMESTAMPADD(MICROSECOND, MOD(e.started_at, 86400000) * 1000, TIMESTAMPADD(DAY, e.started_at DIV 86400000, TIMESTAMP '1970-01-01 00:00:00')) AS DATETIME(3)) AS started_at,
        CAST(TIMESTAMPADD(MICROSECOND, MOD(e.ended_at, 86400000) * 1000, TIMESTAMPADD(DAY, e.ended_at DIV 86400000, TIMESTAMP '1970-01-01 00:00:00')) AS DATETIME(3)) AS ended_at,
        e.missed_by_mentor,
        e.missed_by_mentee,
        e.cancelled_late,
        e.reason,
        CAST(TIMESTAMPADD(MICROSECOND, MOD(e.closed_at, 86400000) * 1000, TIMESTAMPADD(DAY, e.closed_at DIV 86400000, TIMESTAMP '1970-01-01 00:00:00')) AS DATETIME(3)) AS closed_at
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
        CAST(TIMESTAMPADD(MICROSECOND, MOD(e.agreed_at, 86400000) * 1000, TIMESTAMPADD(DAY, e.agreed_at DIV 86400000, TIMESTAMP '1970-01-01 00:00:00')) AS DATETIME(3)) AS agreed_at,
        CAST(TIMESTAMPADD(MICROSECOND, MOD(e.ended_at, 86400000) * 1000, TIMESTAMPADD(DAY, e.ended_at DIV 86400000, TIMESTAMP '1970-01-01 00:00:00')) AS DATETIME(3)) AS ended_at
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
        CAST(TIMESTAMPADD(MICROSECOND, MOD(e.agreed_at, 86400000) * 1000, TIMESTAMPADD(DAY, e.agreed_at DIV 86400000, TIMESTAMP '1970-01-01 00:00:00')) AS DATETIME(3)) AS agreed_at,
        e.due_on,
        e.times_carried_over,
        CAST(TIMESTAMPADD(MICROSECOND, MOD(e.ended_at, 86400000) * 1000, TIMESTAMPADD(DAY, e.ended_at DIV 86400000, TIMESTAMP '1970-01-01 00:00:00')) AS DATETIME(3)) AS ended_at,
        e.continues_beyond
    FROM mentoring_action e
    JOIN mentoring_relationship r ON r.tenant = e.tenant AND r.id = e.relationship_id
)
SELECT * FROM report;

INSERT INTO mentoring_schema_version (version) VALUES (1);
