-- The platform's own people. The engine knows them by id alone.
CREATE TABLE person (
    id VARCHAR(128) NOT NULL,
    name VARCHAR(200) NOT NULL,
    email VARCHAR(200) NOT NULL,
    zone VARCHAR(60) NOT NULL,
    duty VARCHAR(20) NOT NULL,
    programme VARCHAR(128),
    password VARCHAR(200) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (email)
);

-- What somebody has not seen yet: that something happened, never what was said.
CREATE TABLE notification (
    number BIGINT GENERATED ALWAYS AS IDENTITY,
    person VARCHAR(128) NOT NULL,
    relationship VARCHAR(36) NOT NULL,
    version BIGINT NOT NULL,
    event VARCHAR(80) NOT NULL,
    happened_at BIGINT NOT NULL,
    PRIMARY KEY (number)
);

CREATE INDEX ix_notification_person ON notification (person, relationship, number);
