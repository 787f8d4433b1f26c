package dev.mentoring.persistence.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Notes each prepared statement that is executed, without its values and with them. */
final class BoundStatements {
    private final DataSource dataSource;
    private final List<Executed> executed = new ArrayList<>();

    /**
     * A statement.
     *
     * @param sql as it was prepared
     * @param bound as its driver writes it: PostgreSQL's puts the values into it
     */
    record Executed(String sql, String bound) {
        /** As PostgreSQL numbers its parameters. */
        String numbered() {
            StringBuilder numbered = new StringBuilder();
            int next = 1;
            for (char c : sql.toCharArray()) {
                numbered.append(c == '?' ? "$" + next++ : c);
            }
            return numbered.toString();
        }
    }

    BoundStatements(DataSource dataSource) {
        this.dataSource = noting(DataSource.class, dataSource, "");
    }

    /** The data source to give to the library. */
    DataSource dataSource() {
        return dataSource;
    }

    /** What was executed since it was last asked, each statement once. */
    List<Executed> take() {
        List<Executed> taken = executed.stream().distinct().toList();
        executed.clear();
        return taken;
    }

    private <T> T noting(Class<T> type, T target, String sql) {
        return type.cast(Proxy.newProxyInstance(
                BoundStatements.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (target instanceof PreparedStatement && method.getName().startsWith("execute")) {
                        note(sql, target.toString());
                    }
                    try {
                        return noted(method.invoke(target, arguments), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }

    /** Each of several that travel together, and of a batch the first alone. */
    private void note(String sql, String bound) {
        String[] statements = sql.split(";\\n");
        String[] withValues = bound.split(";\\s*");
        for (int i = 0; i < statements.length; i++) {
            executed.add(new Executed(statements[i], withValues[i]));
        }
    }

    private Object noted(Object result, Object[] arguments) {
        if (result instanceof Connection connection) {
            return noting(Connection.class, connection, "");
        }
        return result instanceof PreparedStatement statement
                ? noting(PreparedStatement.class, statement, (String) arguments[0])
                : result;
    }
}
