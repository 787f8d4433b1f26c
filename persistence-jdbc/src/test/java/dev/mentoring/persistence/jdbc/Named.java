package dev.mentoring.persistence.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import javax.sql.DataSource;

/** A database that goes by another name. */
final class Named {
    private Named() {}

    static DataSource as(String product, DataSource dataSource) {
        return proxy(DataSource.class, dataSource, product);
    }

    private static <T> T proxy(Class<T> type, T target, String product) {
        return type.cast(Proxy.newProxyInstance(
                Named.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getDatabaseProductName")) {
                        return product;
                    }
                    try {
                        Object result = method.invoke(target, arguments);
                        if (result instanceof Connection connection) {
                            return proxy(Connection.class, connection, product);
                        }
                        return result instanceof DatabaseMetaData data
                                ? proxy(DatabaseMetaData.class, data, product)
                                : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
