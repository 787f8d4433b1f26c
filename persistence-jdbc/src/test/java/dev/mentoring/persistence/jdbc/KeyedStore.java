package dev.mentoring.persistence.jdbc;

import dev.mentoring.relationship.Unsaved;
import dev.mentoring.store.CommandKey;
import dev.mentoring.store.MentoringStore;
import dev.mentoring.store.Receipt;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.function.Function;

/**
 * A store to which every command is given under a key of its own, so that it keeps a receipt of each.
 *
 * @param store where all of it goes
 */
record KeyedStore(MentoringStore store) implements MentoringStore {

    @Override
    public <T> T inTransaction(Function<? super Work, ? extends T> work) {
        return store.inTransaction(unit -> work.apply(keyed(unit)));
    }

    private static Work keyed(Work unit) {
        return (Work) Proxy.newProxyInstance(
                KeyedStore.class.getClassLoader(), new Class<?>[] {Work.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("save") && arguments.length == 1) {
                        Unsaved unsaved = (Unsaved) arguments[0];
                        unit.save(unsaved, receipt(unsaved));
                        return null;
                    }
                    try {
                        return method.invoke(unit, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private static Receipt receipt(Unsaved unsaved) {
        long version = unsaved.relationship().version();
        return new Receipt(
                new CommandKey(unsaved.relationship().id() + "-" + version),
                unsaved.relationship().id(),
                "somebody",
                Optional.of("0f3a"),
                version,
                unsaved.event().published());
    }
}
