package org.improvementledger.chassis.projection;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;

/** A connection that tells of each commit that ends a batch. */
final class WatchedCommits {

    private WatchedCommits() {}

    /**
     * @param saved what the statement has in it by which a batch is known
     * @param beforeCommit is run when a batch is written and its commit is not sent yet
     */
    static Connection watch(Connection connection, String saved, Runnable beforeCommit) {
        boolean[] inBatch = new boolean[1];
        return (Connection) Proxy.newProxyInstance(
                WatchedCommits.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, values) -> {
                    if (method.getName().equals("prepareStatement")
                            && values[0].toString().contains(saved)) {
                        inBatch[0] = true;
                    }
                    if (method.getName().equals("commit") && inBatch[0]) {
                        inBatch[0] = false;
                        beforeCommit.run();
                    }
                    try {
                        return method.invoke(connection, values);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
