package dev.mentoring.persistence.jdbc;

import dev.mentoring.participant.RelationshipId;
import dev.mentoring.store.StoreException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log of rows of the outbox that cannot be read: each once, since dispatchers come by every second. */
final class QueuesPassedOver {
    private static final int MOST = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final Set<String> told = ConcurrentHashMap.newKeySet();

    void tell(String tenant, StoredRow row, StoreException reason) throws SQLException {
        String message = "no event of " + whose(row) + " is dispatched: " + reason.getMessage();
        if (told.size() < MOST && told.add(tenant + " " + message)) {
            LOG.warn(message);
        }
    }

    /** What is no id is not repeated. */
    private static String whose(StoredRow row) throws SQLException {
        try {
            return "relationship " + row.value("relationship_id", RelationshipId::new);
        } catch (StoreException e) {
            return "a relationship";
        }
    }
}
