package dev.mentoring.persistence.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * A real connection that can be made to fail at any call to it, to its statements or to what they find, and that then behaves
 * as one does that has failed so. It is given out again and again, as by a pool of one, each time as it was at first.
 */
final class FaultyConnection {
    /** When a call fails. */
    enum Moment {
        /** Before it does anything. */
        BEFORE,
        /** When it has done everything, and its answer is lost. */
        AFTER
    }

    /** Which calls are counted, by their names. */
    enum Calls {
        /** All. */
        ANY("."),
        /** Those in whose answer the server has a word. */
        ASKING("getConnection|prepare|execute|next|getMoreResults|commit|rollback|setSavepoint|releaseSavepoint"),
        /** Those that cost a round trip, as a rule. */
        STATEMENTS("getConnection|execute|commit|rollback|setSavepoint|releaseSavepoint"),
        /** None. */
        NONE("(?!)");

        private final Pattern names;

        Calls(String beginnings) {
            this.names = Pattern.compile(beginnings);
        }

        boolean include(String method) {
            return names.matcher(method).lookingAt();
        }
    }

    /**
     * Where to fail.
     *
     * @param calls which calls are counted
     * @param nth which of them fails, from 1
     * @param moment before or after
     * @param fault how
     */
    record Plan(Calls calls, int nth, Moment moment, Fault fault) {}

    private static final List<Class<?>> MADE_BY_IT = List.of(PreparedStatement.class, Statement.class, ResultSet.class);
    private static final Plan NONE = new Plan(Calls.NONE, 1, Moment.BEFORE, Fault.DEFECT);

    private final Connection real;
    private final Dialect dialect;
    private final boolean autoCommit;
    private final DataSource dataSource;
    private Plan plan = NONE;
    private int calls;
    private String reached = "";
    private boolean gone;

    FaultyConnection(Connection real, Dialect dialect) throws SQLException {
        this.real = real;
        this.dialect = dialect;
        this.autoCommit = real.getAutoCommit();
        this.dataSource = (DataSource) Proxy.newProxyInstance(
                FaultyConnection.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> called(method, () -> {
                    gone = false;
                    return proxy(Connection.class, real);
                }));
    }

    /** Gives the connection out. */
    DataSource dataSource() {
        return dataSource;
    }

    /** The connection as a host holds it, who has it from elsewhere. */
    Connection held() {
        return proxy(Connection.class, real);
    }

    /** Brings the connection back to how it was at first. */
    void reset() throws SQLException {
        spare();
        if (!real.getAutoCommit()) {
            real.rollback();
        }
        real.setAutoCommit(autoCommit);
        reached = "";
        gone = false;
    }

    /** Fails by this plan from now on. */
    void failBy(Plan next) {
        plan = next;
        calls = 0;
    }

    /** Fails no more, unless the connection is gone. */
    void spare() {
        plan = NONE;
    }

    /** The call at which it failed; empty if there were not so many. */
    String reached() {
        return reached;
    }

    private interface Call {
        Object answer() throws Throwable;
    }

    private Object called(Method method, Call call) throws Throwable {
        boolean here = plan.calls().include(method.getName()) && ++calls == plan.nth();
        if (here) {
            reached = method.getName();
            if (plan.moment() == Moment.BEFORE) {
                strike();
            }
        }
        Object answer = call.answer();
        if (here && plan.moment() == Moment.AFTER && !deniesWhatItHasDone(method)) {
            strike();
        }
        return answer;
    }

    /** No server refuses a commit that has taken place. */
    private boolean deniesWhatItHasDone(Method method) {
        return method.getName().equals("commit") && plan.fault().refusesACommit(dialect);
    }

    private void strike() throws SQLException {
        gone = plan.fault() == Fault.LOST_CONNECTION;
        plan.fault().strike(real, dialect, Calls.ASKING.include(reached));
    }

    private <T> T proxy(Class<T> type, T target) {
        Object proxy = Proxy.newProxyInstance(
                FaultyConnection.class.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getDeclaringClass() == Object.class) {
                        return method.invoke(target, arguments);
                    }
                    if (gone) {
                        if (target != real && method.getName().equals("close")) {
                            invoked(target, method, arguments);
                        }
                        throw Fault.gone();
                    }
                    return called(method, () -> wrapped(answer(target, method, arguments)));
                });
        return type.cast(proxy);
    }

    private Object answer(Object target, Method method, Object[] arguments) throws Throwable {
        if (target == real && method.getName().equals("close")) {
            return null;
        }
        return invoked(target, method, arguments);
    }

    private static Object invoked(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Object wrapped(Object answer) {
        for (Class<?> type : MADE_BY_IT) {
            if (type.isInstance(answer)) {
                return wrappedAs(type, answer);
            }
        }
        return answer;
    }

    private <T> T wrappedAs(Class<T> type, Object answer) {
        return proxy(type, type.cast(answer));
    }
}
