package dev.mentoring.store.contract;

import dev.mentoring.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Several threads that act at the same time. */
final class AtOnce {
    /** How many. */
    static final int THREADS = 4;

    private AtOnce() {}

    /** As a host does whose user pressed the button: a conflict means to look again and try again. */
    static <T> T untilItSucceeds(Supplier<T> command) {
        while (true) {
            try {
                return command.get();
            } catch (StoreException e) {
                if (!e.isConflict()) {
                    throw e;
                }
                Thread.onSpinWait();
            }
        }
    }

    /** Runs a task for each of several threads, which all begin together. */
    static <T> List<T> atOnce(IntFunction<Callable<T>> taskOf) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Future<T>> running = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                Callable<T> task = taskOf.apply(thread);
                running.add(threads.submit(() -> {
                    start.await();
                    return task.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : running) {
                results.add(result(future));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> T result(Future<T> future) throws Exception {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new AssertionError("a thread failed", e.getCause());
        }
    }
}
