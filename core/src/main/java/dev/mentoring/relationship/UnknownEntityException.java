package dev.mentoring.relationship;

import dev.mentoring.author.AuthorKey;
import dev.mentoring.rule.Rule;
import dev.mentoring.rule.RuleViolationException;
import dev.mentoring.rule.Violation;
import java.util.List;
import java.util.Locale;

/**
 * A command named a session, goal or action that the live relationship does not hold, or something of one's own that is not
 * there. It may be finished and in the journal, belong to another relationship or party, or not exist; which of these, the
 * refusal does not tell.
 */
public final class UnknownEntityException extends RuleViolationException {
    private static final long serialVersionUID = 1L;

    private final transient Object id;

    UnknownEntityException(Permission permission, String kind, Object id) {
        super(List.of(Violation.of(Rule.ACCESS_DENIED_BY_DEFAULT, "permission", permission, kind, id)));
        this.id = id;
    }

    UnknownEntityException(Permission permission, AuthorKey key) {
        super(List.of(Violation.of(
                Rule.ACCESS_DENIED_BY_DEFAULT,
                "permission",
                permission,
                key.kind().name().toLowerCase(Locale.ROOT),
                key.id())));
        this.id = key;
    }

    /**
     * What the command named.
     *
     * @return a {@code SessionId}, {@code GoalId}, {@code ActionId} or {@code AuthorKey}
     */
    public Object id() {
        return id;
    }
}
