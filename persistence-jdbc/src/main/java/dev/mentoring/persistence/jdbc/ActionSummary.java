package dev.mentoring.persistence.jdbc;

import dev.mentoring.action.ActionId;
import dev.mentoring.action.ActionStatus;
import dev.mentoring.participant.Pair;
import dev.mentoring.participant.ProgrammeId;
import dev.mentoring.participant.RelationshipId;
import dev.mentoring.participant.Role;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An action in a list: owner, status and dates, not what is to be done.
 *
 * @param relationship its relationship
 * @param programme the programme of the relationship
 * @param pair the two people
 * @param id the action
 * @param owner who is to do it, mentor or mentee
 * @param status where it stands
 * @param agreedAt when it was agreed
 * @param dueOn the day it is due, in the pair's time zone
 * @param timesCarriedOver how many sessions have found it unresolved
 */
public record ActionSummary(
        RelationshipId relationship,
        ProgrammeId programme,
        Pair pair,
        ActionId id,
        Role owner,
        ActionStatus status,
        Instant agreedAt,
        LocalDate dueOn,
        int timesCarriedOver) {}
