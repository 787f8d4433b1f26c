package dev.mentoring.persistence.jdbc;

import dev.mentoring.participant.Pair;
import dev.mentoring.participant.ProgrammeId;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.session.SessionId;
import dev.mentoring.session.SessionStatus;
import java.time.Instant;

/**
 * A session in a list: status and times, neither place nor anything that was said.
 *
 * @param relationship its relationship
 * @param programme the programme of the relationship
 * @param pair the two people
 * @param id the session
 * @param number its number in the relationship, from 1
 * @param status where it stands
 * @param revision which revision of its time both have confirmed, from 1; 0 if they have confirmed none
 * @param startsAt when it starts, by that revision or, before that, by the proposed one
 * @param endsAt when it ends
 */
public record SessionSummary(
        RelationshipId relationship,
        ProgrammeId programme,
        Pair pair,
        SessionId id,
        int number,
        SessionStatus status,
        int revision,
        Instant startsAt,
        Instant endsAt) {}
