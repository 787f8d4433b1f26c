-- What somebody was told: that something happened, never what was said. It stays when it has been seen, so that an event that
-- comes twice is told once.
DROP TABLE notification;

CREATE TABLE notification (
    person VARCHAR(128) NOT NULL,
    relationship VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    other VARCHAR(128) NOT NULL,
    event VARCHAR(80) NOT NULL,
    by_role VARCHAR(20) NOT NULL,
    subject VARCHAR(36),
    happened_at BIGINT NOT NULL,
    seen BOOLEAN NOT NULL,
    PRIMARY KEY (person, relationship, version)
);

CREATE INDEX ix_notification_person ON notification (person, happened_at);
