package dev.mentoring.store.contract.model;

import dev.mentoring.participant.Role;
import dev.mentoring.relationship.RelationshipStatus;
import java.util.Set;

/** Who may, and while the relationship stands how. */
final class Standing {
    static final Set<Role> ANYONE = Set.of(Role.MENTOR, Role.MENTEE, Role.COORDINATOR);
    static final Set<Role> PARTIES = Set.of(Role.MENTOR, Role.MENTEE);
    static final Set<Role> MENTOR = Set.of(Role.MENTOR);
    static final Set<Role> MENTEE = Set.of(Role.MENTEE);
    static final Set<Role> COORDINATOR = Set.of(Role.COORDINATOR);

    static final Set<RelationshipStatus> PROPOSED = Set.of(RelationshipStatus.PROPOSED);
    static final Set<RelationshipStatus> PROPOSED_OR_ACTIVE =
            Set.of(RelationshipStatus.PROPOSED, RelationshipStatus.ACTIVE);
    static final Set<RelationshipStatus> ACTIVE = Set.of(RelationshipStatus.ACTIVE);
    static final Set<RelationshipStatus> ON_HOLD = Set.of(RelationshipStatus.ON_HOLD);
    static final Set<RelationshipStatus> RUNNING = Set.of(RelationshipStatus.ACTIVE, RelationshipStatus.ON_HOLD);
    static final Set<RelationshipStatus> EVER_ACTIVE = Set.of(
            RelationshipStatus.ACTIVE,
            RelationshipStatus.ON_HOLD,
            RelationshipStatus.COMPLETED,
            RelationshipStatus.ENDED_EARLY);
    static final Set<RelationshipStatus> LIVE =
            Set.of(RelationshipStatus.PROPOSED, RelationshipStatus.ACTIVE, RelationshipStatus.ON_HOLD);

    private Standing() {}
}
