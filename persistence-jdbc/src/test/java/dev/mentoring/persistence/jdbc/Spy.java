package dev.mentoring.persistence.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Sees what the library asks of a data source and its connections, and can make a call fail. */
final class Spy {

    /** What happens before a call reaches the driver, or before its answer comes back. */
    interface Before {
        /**
         * Lets it pass, or does not.
         *
         * @param call the method's name; of a statement that is executed its SQL, too
         */
        void call(String call) throws SQLException;
    }

    private static final List<Class<?>> SEEN =
            List.of(Connection.class, PreparedStatement.class, Statement.class, ResultSet.class);

    private final DataSource dataSource;
    private final List<String> calls = new ArrayList<>();
    private Before before = call -> {};
    private Before after = call -> {};
    private long rows;
    private long bytes;

    Spy(DataSource dataSource) {
        this.dataSource = proxy(DataSource.class, dataSource, "");
    }

    /** The data source to give to the library. */
    DataSource dataSource() {
        return dataSource;
    }

    /** A connection of a host's own, seen as well. */
    Connection connection(Connection connection) {
        return proxy(Connection.class, connection, "");
    }

    /** Looks at each call from now on before it reaches the driver. */
    void before(Before each) {
        this.before = each;
    }

    /** Looks at each call from now on after the driver has done it. */
    void after(Before each) {
        this.after = each;
    }

    /** Forgets what it has seen. */
    void forget() {
        calls.clear();
        before = call -> {};
        after = call -> {};
        rows = 0;
        bytes = 0;
    }

    /** The calls so far to connections and the statements executed, in order; not those that read or set a value. */
    List<String> calls() {
        return List.copyOf(calls);
    }

    /** The statements executed so far. */
    List<String> statements() {
        return calls.stream()
                .filter(call -> call.startsWith("execute"))
                .map(call -> call.substring(call.indexOf(' ') + 1))
                .toList();
    }

    /** How many rows were read. */
    long rows() {
        return rows;
    }

    /** How many bytes of content were read. */
    long bytes() {
        return bytes;
    }

    private <T> T proxy(Class<T> type, T target, String sql) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            String call = described(method, arguments, sql);
            if (target instanceof Connection
                    || method.getName().startsWith("execute")
                    || target instanceof DataSource) {
                calls.add(call);
            }
            before.call(call);
            Object result = result(target, method, arguments);
            after.call(call);
            if (target instanceof ResultSet
                    && Boolean.TRUE.equals(result)
                    && method.getName().equals("next")) {
                rows++;
            }
            return seen(result, arguments, sql);
        };
        return type.cast(Proxy.newProxyInstance(Spy.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static String described(Method method, Object[] arguments, String sql) {
        boolean withSql = arguments != null && arguments.length > 0 && arguments[0] instanceof String;
        if (method.getName().startsWith("execute")) {
            return method.getName() + " " + (withSql ? arguments[0] : sql);
        }
        boolean withFlag = arguments != null && arguments.length == 1 && !withSql;
        return method.getName() + (withFlag ? "(" + arguments[0].getClass().getSimpleName() + ")" : "");
    }

    private static Object result(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Object seen(Object result, Object[] arguments, String sql) {
        if (result instanceof byte[] content) {
            bytes += content.length;
        }
        for (Class<?> type : SEEN) {
            if (type.isInstance(result)) {
                boolean prepared = result instanceof PreparedStatement;
                return seenAs(type, result, prepared ? (String) arguments[0] : sql);
            }
        }
        return result;
    }

    private <T> T seenAs(Class<T> type, Object result, String sql) {
        return proxy(type, type.cast(result), sql);
    }
}
