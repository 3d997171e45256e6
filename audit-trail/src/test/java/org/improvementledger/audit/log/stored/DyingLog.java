package org.improvementledger.audit.log.stored;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Random;
import org.improvementledger.chassis.projection.Accumulator;

/**
 * A process that appends to a log, batch by batch, until it is killed. It says a line before each append, so that whoever kills it can do so in the middle of one.
 *
 * <p>Arguments: database URL, role, password, schema, the largest batch, and a seed.
 */
final class DyingLog {

    /** After that nobody has killed it, and it is no use to anybody. */
    private static final long LONGEST_LIFE_NANOSECONDS = 60_000_000_000L;

    private DyingLog() {}

    public static void main(String[] arguments) throws SQLException {
        int largest = Integer.parseInt(arguments[4]);
        Random random = new Random(Long.parseLong(arguments[5]));
        long begun = System.nanoTime();
        try (Connection connection = DriverManager.getConnection(arguments[0], arguments[1], arguments[2])) {
            connection.setAutoCommit(false);
            Accumulator.Growing log = new LogAccumulator().in(arguments[3], connection);
            long size = log.load();
            while (System.nanoTime() - begun < LONGEST_LIFE_NANOSECONDS) {
                System.out.println("appends");
                System.out.flush();
                int count = 1 + random.nextInt(largest);
                log.add(SmallEvents.events(size, count));
                connection.commit();
                size += count;
            }
        }
    }
}
