package io.github.disclosureaudit.net;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads that do nothing but wait for sockets; as many as requests are in flight. */
final class WaitingThreads {
    /** The default megabyte of stack for some hundred threads is address space only, but a quarter is enough. */
    private static final long STACK_BYTES = 256 * 1024;

    private WaitingThreads() {}

    static ExecutorService create() {
        return new ThreadPoolExecutor(0, Integer.MAX_VALUE, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
            Thread thread = new Thread(null, task, "exchange", STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        });
    }
}
