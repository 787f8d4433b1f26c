package dev.mentoring.persistence.jdbc;

import dev.mentoring.rule.Bounds;
import dev.mentoring.rule.InvalidValueException;
import dev.mentoring.store.Ids;
import dev.mentoring.store.Mentoring;
import dev.mentoring.store.MentoringStore;
import dev.mentoring.store.StoreException;
import java.net.URI;
import java.sql.Connection;
import java.time.Clock;
import java.util.Optional;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/**
 * The mentoring engine over a relational database of the host's: the one door to this library's tables.
 *
 * <pre>{@code
 * JdbcMentoring jdbc = JdbcMentoring.over(dataSource).tenant("acme").migrateSchema().build();
 *
 * jdbc.mentoring().change(id, ben, me -> me.acceptAgreement(1));     // begins, commits and, after a conflict, retries
 *
 * jdbc.joining(connection).change(id, ben, me -> me.acceptAgreement(1));
 * connection.commit();                                               // the host's rows and ours, or neither
 * }</pre>
 *
 * <p>It is immutable and safe for any number of threads; it holds no connection, starts no thread and needs no closing.
 */
public final class JdbcMentoring {
    private final DataSource dataSource;
    private final Database database;
    private final Settings settings;
    private final String tenant;

    private JdbcMentoring(DataSource dataSource, Database database, Settings settings, String tenant) {
        this.dataSource = dataSource;
        this.database = database;
        this.settings = settings;
        this.tenant = tenant;
    }

    /**
     * Starts with the host's data source.
     *
     * @param dataSource where connections come from; they are given back as they came. Not one whose connections are part of
     *     a transaction of the host's: those are for {@link #joining}
     * @return a builder that needs nothing more
     */
    public static Builder over(DataSource dataSource) {
        return new Builder(dataSource);
    }

    /**
     * The engine that owns its transactions: each call takes a connection, begins, commits and gives the connection back; it
     * rolls back if anything is thrown. A command that met another one is carried out again, with a fresh load; after
     * {@link Builder#attempts} it gives up: with a {@link dev.mentoring.store.ConflictException} if it was to change a
     * relationship that it had loaded, and with a {@link DatabaseException} whose {@link DatabaseException#isConflict()} is
     * true if the database refused it while it loaded or proposed one.
     *
     * <p>If the connection is lost while it commits, an {@link dev.mentoring.store.OutcomeUnknownException} says that the command
     * may or may not have been saved. One that was given {@linkplain Mentoring#once once} is given again under the same key; after
     * another one, load the relationship and look. Any other exception says that it was not saved.
     *
     * @return the engine, safe for any number of threads
     */
    public Mentoring mentoring() {
        return settings.engine(store());
    }

    MentoringStore store() {
        return new OwnedTransactions(dataSource, database, tenant, settings.attempts(), settings.watch());
    }

    /**
     * The engine inside a transaction of the host's. It never commits, rolls back or closes the connection and leaves its
     * settings alone; what it did is kept or lost with everything else in the transaction. A command that throws leaves
     * nothing behind, by a savepoint of its own, so that the host may go on. It is not repeated:
     * a conflict comes at once, as what {@link #mentoring} gives up with, and the host decides whether to begin again.
     *
     * <p>What cannot be undone by itself is told by a {@link TransactionLostException}, from that command and from every later
     * call to the same engine: H2, MariaDB and MySQL roll back the whole transaction after a deadlock, the host's own rows
     * with it, and PostgreSQL does nothing more in a transaction in which reading failed. The host then has to roll back: what
     * it would commit instead may be a part of what was done. So one engine serves a whole transaction; another one on the same
     * connection does not know that it is lost.
     *
     * <p>If the host's own commit fails so that it cannot tell whether it took place, it begins again with the same key: a command
     * that was given {@linkplain Mentoring#once once} then takes effect unless it had.
     *
     * @param connection the host's connection, on which it has begun a transaction
     * @return the engine, for as long as the transaction lasts and for the threads that may use the connection
     * @throws NotInTransactionException if the connection is in auto-commit mode; every call to the engine checks it too
     * @throws StoreException if the connection fails
     */
    public Mentoring joining(Connection connection) {
        return settings.engine(storeOn(connection));
    }

    MentoringStore storeOn(Connection connection) {
        return new JoinedTransaction(connection, database, tenant);
    }

    /**
     * What can be asked over all relationships of the tenant. Each call takes a connection of its own, reads in a transaction
     * that the driver is told writes nothing, and gives the connection back as it came.
     *
     * @return the queries, safe for any number of threads
     */
    public Queries queries() {
        return new Queries(Reads.owned(dataSource, database.dialect()), database.listings(), tenant);
    }

    /**
     * The same inside a transaction of the host's, so that they see what it has written and not committed. They change neither
     * the connection nor the transaction.
     *
     * @param connection the host's connection, on which it has begun a transaction
     * @return the queries, for as long as the transaction lasts and for the threads that may use the connection; each of them
     *     throws a {@link TransactionLostException} if the database fails so that it ends the transaction, as PostgreSQL does
     *     after any failure
     * @throws NotInTransactionException if the connection is in auto-commit mode; every call checks it too
     * @throws StoreException if the connection fails
     */
    public Queries queriesOn(Connection connection) {
        return new Queries(Reads.on(connection, database.dialect()), database.listings(), tenant);
    }

    /**
     * The published events that wait to be dispatched, also those that were written before the outbox was switched off. Each step of it
     * is a short transaction on a connection of its own.
     *
     * @return the outbox under {@link OutboxPolicy#standard()}, safe for any number of threads
     */
    public Outbox outbox() {
        return outbox(OutboxPolicy.standard());
    }

    /**
     * The same under another policy.
     *
     * @param policy how patient it is; the same on every node
     * @return the outbox, safe for any number of threads
     */
    public Outbox outbox(OutboxPolicy policy) {
        OutboxStore store = new OutboxStore(steps(), database.tables(), tenant);
        return new Outbox(store, settings.clock(), policy, settings.watch());
    }

    /**
     * The keys that seal what the tenant's pairs say.
     *
     * @return what changes and destroys them, safe for any number of threads
     * @throws IllegalStateException if the database was opened without {@link Builder#sealing}
     */
    public ContentKeys keys() {
        TinkSealing sealing = settings.sealing()
                .orElseThrow(() -> new IllegalStateException("no keys are kept here: no sealing is configured"));
        return new ContentKeys(steps(), database, sealing, tenant, settings.clock());
    }

    /**
     * What the host does not keep any longer.
     *
     * @return what removes relationships and forgets people, safe for any number of threads
     */
    public Retention retention() {
        return new Retention(steps(), database, tenant);
    }

    private Steps steps() {
        return new Steps(dataSource, database.dialect(), settings.attempts());
    }

    /**
     * The same for another tenant, who sees nothing of this one.
     *
     * @param tenant the host's id for the tenant, 1 to 128 visible ASCII characters without {@code @}
     * @return the same database for that tenant
     * @throws InvalidValueException if the id has another form
     */
    public JdbcMentoring forTenant(String tenant) {
        return new JdbcMentoring(dataSource, database, settings, Bounds.hostId("tenant", tenant));
    }

    /** The tenant and the database. */
    @Override
    public String toString() {
        return "JdbcMentoring[tenant=" + tenant + ", dialect=" + database.dialect() + "]";
    }

    /** Builds a {@link JdbcMentoring}. */
    public static final class Builder {
        private static final int ATTEMPTS = 5;
        private static final int MOST_ATTEMPTS = 100;

        private final DataSource dataSource;
        private String tenant = "default";
        private Optional<Clock> clock = Optional.empty();
        private Optional<Ids> ids = Optional.empty();
        private Optional<ContentCipher> cipher = Optional.empty();
        private Optional<TinkSealing> sealing = Optional.empty();
        private Optional<Dialect> dialect = Optional.empty();
        private Tables tables = Tables.DEFAULT;
        private int attempts = ATTEMPTS;
        private Backoff backoff = Backoff.jittered();
        private StoreListener listener = new StoreListener() {};
        private LongSupplier nanoseconds = System::nanoTime;
        private Optional<URI> source = Optional.empty();
        private boolean oneStatementAtATime;
        private boolean migrate;

        private Builder(DataSource dataSource) {
            this.dataSource = dataSource;
        }

        /**
         * The tenant whose relationships are kept; {@code default} unless stated, for a host that has but one.
         *
         * @param tenant the host's id for it, 1 to 128 visible ASCII characters without {@code @}
         * @return this builder
         * @throws InvalidValueException if the id has another form
         */
        public Builder tenant(String tenant) {
            this.tenant = Bounds.hostId("tenant", tenant);
            return this;
        }

        /**
         * The clock that commands are given the time by; the system's unless stated.
         *
         * @param clock the host's clock
         * @return this builder
         */
        public Builder clock(Clock clock) {
            this.clock = Optional.of(clock);
            return this;
        }

        /**
         * Where fresh ids come from; {@link Ids#timeOrdered(Clock)} unless stated.
         *
         * @param ids the host's ids
         * @return this builder
         */
        public Builder ids(Ids ids) {
            this.ids = Optional.of(ids);
            return this;
        }

        /**
         * What seals what is said; {@link ContentCipher#plain()} unless stated. Where anything is sealed by {@link #sealing} already it
         * is not used, and what is said can be neither read nor written.
         *
         * @param cipher the cipher
         * @return this builder
         */
        public Builder cipher(ContentCipher cipher) {
            this.cipher = Optional.of(cipher);
            this.sealing = Optional.empty();
            return this;
        }

        /**
         * Seals what is said by Tink, with keys that stand in the database wrapped by a key of the host's. It takes the place
         * of a {@link #cipher}. Without it a process that opens a database in which anything is sealed in this way can neither read nor
         * write what is said: a command or view throws an {@link IllegalStateException}. What needs no content it may still use:
         * queries, the outbox, receipts and what is removed or forgotten. Whether anything is sealed is looked up once, by {@link
         * #build}.
         *
         * @param sealing what seals it
         * @return this builder
         */
        public Builder sealing(TinkSealing sealing) {
            this.sealing = Optional.of(sealing);
            this.cipher = Optional.empty();
            return this;
        }

        /**
         * The kind of database; by the name its driver gives unless stated.
         *
         * @param dialect the dialect it answers to
         * @return this builder
         */
        public Builder dialect(Dialect dialect) {
            this.dialect = Optional.of(dialect);
            return this;
        }

        /**
         * What the names of the tables begin with; {@code mentoring_} unless stated.
         *
         * @param prefix empty, or a letter followed by at most 27 letters, digits or underscores
         * @return this builder
         * @throws InvalidValueException if it has another form
         */
        public Builder tablePrefix(String prefix) {
            this.tables = new Tables(tables.schema(), prefix);
            return this;
        }

        /**
         * The database schema that holds the tables; the connection's own unless stated. It must exist.
         *
         * @param name a letter followed by at most 29 letters, digits or underscores
         * @return this builder
         * @throws InvalidValueException if it has another form
         */
        public Builder schemaName(String name) {
            this.tables = new Tables(Optional.of(name), tables.prefix());
            return this;
        }

        /**
         * Has every command write its published event to the outbox, in its own transaction. Off unless stated. Nobody but the host
         * takes it out again, by {@link JdbcMentoring#outbox()}. Every node has to have it on, or events of some commands are missing.
         * Under a stricter isolation than READ COMMITTED a command may meet a dispatcher, as it may meet another command.
         *
         * @param source what the events say they come from: the {@code source} of a CloudEvent, such as {@code
         *     https://hr.example/mentoring}
         * @return this builder
         * @throws InvalidValueException if the URI is empty
         */
        public Builder outbox(URI source) {
            if (source.toString().isEmpty()) {
                throw new InvalidValueException("source", "must not be empty");
            }
            this.source = Optional.of(URI.create(source.toASCIIString()));
            return this;
        }

        /**
         * How often a command is tried at the most when it meets another one, in transactions of the library's own; 5 unless
         * stated. Between two attempts it pauses for some milliseconds.
         *
         * @param attempts from 1, which is never to repeat, to 100
         * @return this builder
         * @throws InvalidValueException if it is out of range
         */
        public Builder attempts(int attempts) {
            if (attempts < 1 || attempts > MOST_ATTEMPTS) {
                throw new InvalidValueException("attempts", "must be from 1 to " + MOST_ATTEMPTS);
            }
            this.attempts = attempts;
            return this;
        }

        /**
         * Has every statement sent by itself. Unless asked for, all that a command writes travels to PostgreSQL at once, as one
         * statement of several; some that only speak its protocol, such as ShardingSphere, do not take them so. Elsewhere it changes
         * nothing.
         *
         * @return this builder
         */
        public Builder oneStatementAtATime() {
            this.oneStatementAtATime = true;
            return this;
        }

        Builder backoff(Backoff backoff) {
            this.backoff = backoff;
            return this;
        }

        /**
         * What hears how long commands take, how they meet each other and how the outbox is getting on; nobody unless stated.
         *
         * @param listener what hears it, from any number of threads at once
         * @return this builder
         */
        public Builder listener(StoreListener listener) {
            this.listener = listener;
            return this;
        }

        Builder nanoseconds(LongSupplier nanoseconds) {
            this.nanoseconds = nanoseconds;
            return this;
        }

        /**
         * Has {@link #build} make the tables or bring them up to this release, as {@link Schema#migrate()} does. Unless asked
         * for, it only checks them.
         *
         * @return this builder
         */
        public Builder migrateSchema() {
            this.migrate = true;
            return this;
        }

        /**
         * The tables, to write their SQL, to check them or to make them.
         *
         * @return the schema under the names that this builder has now
         * @throws UnsupportedDatabaseException if this release does not know the database
         * @throws StoreException if the database fails
         */
        public Schema schema() {
            return new Schema(dataSource, dialect.orElseGet(() -> Dialect.of(dataSource)), tables);
        }

        /**
         * Opens the database.
         *
         * @return the engine's door
         * @throws UnsupportedDatabaseException if this release does not know the database
         * @throws SchemaVersionException if its tables are missing, older or newer than this release
         * @throws StoreException if the database fails
         */
        public JdbcMentoring build() {
            Dialect found = dialect.orElseGet(() -> Dialect.of(dataSource));
            Schema schema = new Schema(dataSource, found, tables);
            if (migrate) {
                schema.migrate();
            }
            schema.validate();
            Settings settings = new Settings(
                    clock, ids, new Attempts(attempts, backoff), sealing, new Watch(listener, nanoseconds));
            Optional<Publishing> publishing = source.map(known -> new Publishing(known, settings.clock()));
            KeyTable keys = new KeyTable(tables, found);
            Sealer sealer = sealing.map(chosen -> Sealer.of(chosen, keys))
                    .orElseGet(() ->
                            Sealer.of(cipherUnlessSealed(new Steps(dataSource, found, settings.attempts()), keys)));
            Database database = Database.of(
                    found, found.joinsStatements() && !oneStatementAtATime, tables, keys, sealer, publishing);
            return new JdbcMentoring(dataSource, database, settings, tenant);
        }

        private ContentCipher cipherUnlessSealed(Steps steps, KeyTable keys) {
            boolean sealed = steps.look("looking for keys", keys::sealsAnything);
            return sealed ? new SealingMissing() : cipher.orElseGet(ContentCipher::plain);
        }
    }
}
